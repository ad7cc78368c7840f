"""Make the environment Chainrule runs in on first use; afterwards step aside.

Standard library only, and readable by Python 3.8, so that an old Python meets a clear line instead
of a syntax error.

``ensure`` returns at once where the packages can be imported already: a conda or uv environment, or
our own ``.venv``. Elsewhere it makes ``.venv`` and runs the same command again inside. A stamp with
a hash of the requirements is written last: without it a set-up was interrupted, and is continued.

``python3 bootstrap.py [EXTRA...]`` does the same alone and prints the Python to use.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent

# Libraries of the system that Qt needs, and the Debian packages that hold them.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONTS = "fonts-dejavu-core"
VENV_PACKAGES = (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)

DISK_FULL = "The disk is full. Make room (some gigabytes for PyTorch)"
# What pip says when it fails, and what that means to the person who reads it.
PIP_FAILURES = (
    (("No space left on device", "not enough space on the disk"), DISK_FULL),
    (
        ("CERTIFICATE_VERIFY_FAILED",),
        "The package index shows a certificate this machine does not trust. "
        "Name your network's certificate in PIP_CERT",
    ),
    (
        (
            "NewConnectionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "NameResolutionError",
            "ProxyError",
            "Max retries exceeded",
            "Temporary failure in name resolution",
            "Network is unreachable",
            "Connection broken",
            "IncompleteRead",
        ),
        "The package index cannot be reached. Check the network, or the proxy in HTTPS_PROXY",
    ),
    (("Permission denied",), "A file may not be written. Check who owns this folder"),
)
PIP_SETTINGS = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "1", "PYTHONUNBUFFERED": "1"}
NOT_OFFERED = "No matching distribution found for"


class SetupFailed(Exception):
    """The environment could not be made; the text says why and what to do."""


# What is required


class Requirement(NamedTuple):
    """A package, the versions of it that will do, and the module that it brings."""

    text: str
    name: str
    bounds: list[tuple[str, tuple[int, ...]]]
    module: str

    def allows(self, version: str) -> bool:
        """Whether this version will do."""
        found = version_numbers(version)
        for sign, bound in self.bounds:
            width = max(len(found), len(bound))
            left = found + (0,) * (width - len(found))
            right = bound + (0,) * (width - len(bound))
            holds = {
                ">=": left >= right,
                "<=": left <= right,
                "<": left < right,
                ">": left > right,
                "==": left == right,
                "!=": left != right,
            }
            if not holds[sign]:
                return False
        return True


class Requirements(NamedTuple):
    """All that a start needs, group by group: ``base`` and the extras asked for."""

    groups: dict[str, list[Requirement]]
    pins: dict[str, str]

    @property
    def all(self) -> list[Requirement]:
        return [requirement for group in self.groups.values() for requirement in group]


def read_requirements(pyproject: Path, extras: Sequence[str] = ()) -> Requirements:
    """What ``pyproject.toml`` asks for.

    Raises:
        SetupFailed: if an extra is not declared there.
    """
    import tomllib

    with pyproject.open("rb") as file:
        declared = tomllib.load(file)
    optional = declared["project"].get("optional-dependencies", {})
    setup = declared.get("tool", {}).get("chainrule", {}).get("setup", {})
    modules = setup.get("modules", {})
    groups = {"base": [parse(text, modules) for text in declared["project"]["dependencies"]]}
    for extra in extras:
        if extra not in optional:
            raise SetupFailed(f"{extra}: no such extra; there are: {', '.join(optional)}")
        groups[extra] = [parse(text, modules) for text in optional[extra]]
    return Requirements(groups, {parse(pin, {}).name: pin for pin in setup.get("pins", [])})


def parse(text: str, modules: dict[str, str]) -> Requirement:
    """Take ``name>=1.2,<3`` apart."""
    end = next((i for i, letter in enumerate(text) if letter in "<>=!"), len(text))
    name = text[:end].strip()
    bounds = []
    for part in filter(None, text[end:].split(",")):
        version = part.strip().lstrip("<>=!")
        bounds.append((part.strip()[: -len(version)], version_numbers(version)))
    return Requirement(text, name, bounds, modules.get(name, name.replace("-", "_")))


def version_numbers(version: str) -> tuple[int, ...]:
    """``2.13.0+cpu`` is (2, 13, 0); what follows the numbers does not count."""
    numbers = []
    for part in version.split("+")[0].split("."):
        digits = part[: next((i for i, c in enumerate(part) if not c.isdigit()), len(part))]
        if not digits:
            break
        numbers.append(int(digits))
        if digits != part:
            break
    return tuple(numbers)


def missing(requirements: Sequence[Requirement]) -> list[Requirement]:
    """Those that this Python cannot import in a version that will do; nothing is imported."""
    absent = [each for each in requirements if find_spec(each.module) is None]
    if absent:
        return absent
    return [each for each in requirements if not each.allows(installed_version(each))]


def installed_version(requirement: Requirement) -> str:
    """The version found, empty if unknown. Some distributors name a package after its module."""
    from importlib import metadata

    for name in (requirement.name, requirement.module):
        with contextlib.suppress(metadata.PackageNotFoundError):
            return metadata.version(name)
    return ""


# The environment


class Environment:
    """The folder ``.venv``: its Python, its stamp, its lock and its log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stamp = folder / "setup.stamp"
        self.lock = folder / "setup.lock"
        self.log = folder / "setup.log"
        windows = sys.platform == "win32"
        self.python = folder / ("Scripts/python.exe" if windows else "bin/python")

    def is_running(self) -> bool:
        """Whether this very process runs inside."""
        return self.folder.is_dir() and self.folder.samefile(sys.prefix)

    def is_ready(self, requirements: Requirements) -> bool:
        """Whether a finished set-up has left all that is needed, for a Python that still works."""
        lines = self.read_stamp()
        if not lines or not set(stamp_lines(requirements)[1:]) <= set(lines[1:]):
            return False
        if lines[0] == python_line() and self.python.exists():
            return True
        found = self.probe()  # another Python made it: look whether that one is still there
        return found is not None and lines[0] == found.python_line

    def read_stamp(self) -> list[str]:
        try:
            return self.stamp.read_text().splitlines()
        except OSError:
            return []

    def write_stamp(self, requirements: Requirements, made_by: str) -> None:
        """Note what is now fulfilled, beside what was fulfilled before."""
        groups = {line.split()[0]: line for line in self.read_stamp()[1:]}
        groups.update((line.split()[0], line) for line in stamp_lines(requirements)[1:])
        fresh = self.stamp.with_suffix(".new")
        fresh.write_text("\n".join([made_by, *groups.values()]) + "\n")
        fresh.replace(self.stamp)

    def probe(self) -> Probe | None:
        """What its Python says of itself; nothing if there is none that works."""
        if not self.python.exists():
            return None
        code = "import sys, sysconfig; print(*sys.version_info[:2], sysconfig.get_path('purelib'))"
        status, said = output_of([str(self.python), "-c", code])
        if status:
            return None
        major, minor, site = said.strip().split(" ", 2)
        # An environment half made is still the Python it is made from, with that one's packages.
        is_own = Path(site).resolve().is_relative_to(self.folder.resolve())
        if not is_own or (int(major), int(minor)) < OLDEST_PYTHON:
            return None
        return Probe(f"python {major}.{minor}", Path(site))

    def clear(self) -> None:
        """Empty the folder, but for the lock that is being held and the log."""
        for entry in self.folder.iterdir():
            if entry not in (self.lock, self.log):
                remove(entry)


class Probe(NamedTuple):
    """What the Python of an environment says of itself."""

    python_line: str
    site: Path


def python_line() -> str:
    """The first line of a stamp: the Python that the environment is made of."""
    return f"python {sys.version_info[0]}.{sys.version_info[1]}"


def stamp_lines(requirements: Requirements) -> list[str]:
    """The stamp that says that these requirements are fulfilled."""
    import hashlib

    lines = [python_line()]
    for group, members in requirements.groups.items():
        text = "\n".join(sorted(each.text for each in members))
        lines.append(f"{group} {hashlib.sha256(text.encode()).hexdigest()}")
    return lines


def ensure(extras: Sequence[str] = ()) -> None:
    """Return in a Python that has all packages: this one, or the same command run again in ours.

    Args:
        extras: optional groups of ``pyproject.toml`` that are needed too.

    Raises:
        SystemExit: 1 if the environment cannot be made, 2 if this Python is too old.
    """
    if os.environ.get("CHAINRULE_NO_BOOTSTRAP") == "1":
        return
    refusal = old_python(tuple(sys.version_info[:3]), sys.executable)
    if refusal:
        say(refusal)
        raise SystemExit(2)
    environment = Environment(ROOT / ".venv")
    try:
        requirements = read_requirements(ROOT / "pyproject.toml", extras)
        if is_at_home(environment, requirements):
            return
        if not environment.is_ready(requirements):
            set_up(environment, requirements)
    except SetupFailed as failure:
        say(str(failure))
        raise SystemExit(1) from None
    except OSError as failure:
        say(f"Set-up stopped: {failure}. Mend that and start again; it continues where it was.")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        say("Set-up interrupted. Start again to continue it.")
        raise SystemExit(130) from None
    if not environment.is_running():
        run_again_in(environment.python)


def is_at_home(environment: Environment, requirements: Requirements) -> bool:
    """Whether this Python has all it takes. In our own environment, once begun, the stamp tells."""
    if environment.is_running() and environment.lock.exists():
        return environment.is_ready(requirements)
    return not missing(requirements.all)


def old_python(version: tuple[int, ...], executable: str) -> str | None:
    """What to say to someone whose Python is too old."""
    if version >= OLDEST_PYTHON:
        return None
    oldest, this = ".".join(map(str, OLDEST_PYTHON)), ".".join(map(str, version))
    return (
        f"Chainrule needs Python {oldest} or newer, and {executable} is {this}. "
        f"Start it with a newer one, as in: python{oldest} main.py"
    )


def run_again_in(python: Path) -> NoReturn:
    """Replace this process by the same command under another Python."""
    command = [str(python), *sys.orig_argv[1:]]
    os.environ.pop("__PYVENV_LAUNCHER__", None)  # on a Mac it would name the Python we leave
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":  # has no exec that a shell would wait for
        import subprocess

        with contextlib.suppress(KeyboardInterrupt):
            raise SystemExit(subprocess.call(command))
        raise SystemExit(130)
    os.execv(command[0], command)


# The set-up


def set_up(environment: Environment, requirements: Requirements) -> None:
    """Make the environment, or finish one that an interrupted set-up has left."""
    started = time.monotonic()
    environment.folder.mkdir(exist_ok=True)
    with locked(environment.lock) as lock:
        if environment.is_ready(requirements):
            return  # another start did it while this one waited
        found = environment.probe()
        broken = mend(found.site) if found else []
        if found is None or (lacks(environment, requirements) and not has_pip(found.site)):
            say(f"Setting up Chainrule in {environment.folder}: once, and it takes some minutes.")
            found = make_environment(environment, lock)
            keep_torch(requirements, found.site)
        if broken or lacks(environment, requirements):
            install(Pip(environment, requirements, lock), requirements)
        verify(environment, requirements)
        environment.write_stamp(requirements, found.python_line)
    importlib.invalidate_caches()
    say(f"Ready after {time.monotonic() - started:.0f} s.")


def make_environment(environment: Environment, lock: IO[str]) -> Probe:
    """Make a fresh one where there is none, or only a broken one."""
    if environment.is_running():
        raise SetupFailed("This environment has no pip. Start again outside it: python3 main.py")
    environment.clear()
    fault = None if has_venv() else install_packages(VENV_PACKAGES)
    if fault:
        raise SetupFailed(f"{sys.executable} comes without venv and ensurepip. {fault}")
    status, said = output_of([sys.executable, "-m", "venv", str(environment.folder)], lock=lock)
    found = None if status else environment.probe()
    if found is None:
        why = DISK_FULL if is_disk_full(environment.folder) else last_line(said)
        raise SetupFailed(f"No environment can be made in {environment.folder}: {why}")
    return found


def has_venv() -> bool:
    """Whether Python can make environments; some distributions leave out the half with pip."""
    importlib.invalidate_caches()
    return find_spec("venv") is not None and find_spec("ensurepip") is not None


def keep_torch(requirements: Requirements, site: Path) -> None:
    """Let a new environment use the PyTorch that the Python which made it has."""
    torch = [each for each in requirements.all if each.name == "torch"]
    spec = find_spec("torch") if torch and not missing(torch) else None
    if spec is None or spec.origin is None:
        return
    home = Path(spec.origin).parent.parent
    (site / "chainrule_torch.pth").write_text(f"{home}\n")
    say(f"Keeping PyTorch {installed_version(torch[0])} of {home}")


def mend(site: Path) -> list[str]:
    """Forget packages that an interrupted pip has left in part, so that they are installed anew."""
    for leftover in site.glob("~*"):
        remove(leftover)
    broken = [info for info in site.glob("*.dist-info") if not is_whole(info)]
    for info in broken:
        remove(info)
    return [info.name for info in broken]


def is_whole(info: Path) -> bool:
    """Whether all files that a package lists are there, as long as they should be."""
    import csv

    try:
        with (info / "RECORD").open(newline="", encoding="utf-8") as file:
            for path, _, size in csv.reader(file):
                if (info.parent / path).stat().st_size != int(size or 0) and size:
                    return False
    except (OSError, ValueError):
        return False
    return True


def has_pip(site: Path) -> bool:
    """Whether pip is there, and whole: an interrupted ``venv`` leaves a part of it, uv nothing."""
    return any(is_whole(info) for info in site.glob("pip-*.dist-info"))


def lacks(environment: Environment, requirements: Requirements) -> list[str]:
    """The packages that the environment does not have in a version that will do."""
    code = (
        "import bootstrap, sys;"
        "required = bootstrap.read_requirements(bootstrap.ROOT / 'pyproject.toml', sys.argv[1:]);"
        "print(*[each.name for each in bootstrap.missing(required.all)])"
    )
    extras = [group for group in requirements.groups if group != "base"]
    status, said = output_of([str(environment.python), "-c", code, *extras], folder=ROOT)
    if status:
        raise SetupFailed(f"{environment.python} fails: {last_line(said)}")
    return said.split()


def verify(environment: Environment, requirements: Requirements) -> None:
    """Fail in words unless all is there. PyTorch is imported for real: it is the one that may not.

    Raises:
        SetupFailed: naming what is amiss.
    """
    advice = f"Delete {environment.folder} and start again; the log is {environment.log}."
    lacking = lacks(environment, requirements)
    if lacking:
        raise SetupFailed(f"Still missing after set-up: {', '.join(lacking)}. {advice}")
    status, said = output_of([str(environment.python), "-c", "import torch"])
    if status:
        raise SetupFailed(f"PyTorch does not start: {last_line(said)}. {advice}")


def install(pip: Pip, requirements: Requirements) -> None:
    """Install what is missing, pinned to what is known to work: PyTorch first, then the rest."""
    lacking = lacks(pip.environment, requirements)
    rest = [
        requirements.pins.get(each.name, each.text) if each.name in lacking else each.text
        for each in requirements.all
        if each.name != "torch"
    ]
    for torch in requirements.all:
        if torch.name == "torch" and torch.name in lacking:
            try:
                pip.install([requirements.pins.get(torch.name, torch.text)])
            except NotOffered:  # not this version for this platform: the newest that will do
                pip.install([torch.text])
    pip.install(rest)


class NotOffered(SetupFailed):
    """The package index has no such version for this platform."""


class Pip:
    """pip in the environment: its words go to the log, its progress to standard error."""

    def __init__(self, environment: Environment, requirements: Requirements, lock: IO[str]) -> None:
        self.environment = environment
        self._lock = lock
        self._names = [canonical(each.name) for each in requirements.all]
        self._done: list[str] = []
        self._progress = Progress(len(self._names))

    def install(self, texts: Sequence[str]) -> None:
        """Install these packages.

        Raises:
            NotOffered: if the index lacks one of them for this platform.
            SetupFailed: if anything else goes wrong.
        """
        import subprocess

        command = [str(self.environment.python), "-m", "pip", "install", "--no-input"]
        command += ["--disable-pip-version-check", "--progress-bar", "off", *texts]
        with self.environment.log.open("a+", encoding="utf-8", errors="replace") as log:
            log.write(f"\n{' '.join(command)}\n")
            log.flush()
            start = log.seek(0, os.SEEK_END)
            # pip writes the log itself: if this process is killed it ends its work in peace.
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=shared(self._lock),
                env={**os.environ, **PIP_SETTINGS},
            )
            said = self._follow(lambda: process.poll() is None, start)
        if process.returncode:
            raise why_pip_failed(said, self.environment.log)

    def _follow(self, is_running: Callable[[], bool], start: int) -> str:
        said, unread = "", ""
        with self.environment.log.open(encoding="utf-8", errors="replace") as log:
            log.seek(start)
            while True:
                running = is_running()  # asked before reading, so that no last word is lost
                news = log.read()
                said += news
                *lines, unread = (unread + news).split("\n")
                for line in lines:
                    self._tell(line)
                if not running:
                    self._progress.end()
                    return said
                self._progress.tick()
                time.sleep(0.1)

    def _tell(self, line: str) -> None:
        words = line.split()
        name = package_of(line)
        if name in self._names and name not in self._done:
            self._done.append(name)
            self._progress.step(len(self._done), name)
        elif words[:1] == ["Downloading"] and line.endswith(")"):
            size = line[line.rindex("(") + 1 : -1]
            self._progress.detail(f"{Path(words[1]).name.split('-')[0]} {size}")
        elif line.startswith("Installing collected packages: "):
            self._progress.step(len(self._done), f"installing {len(words) - 3} packages")


def package_of(line: str) -> str:
    """The package that this line of pip begins with; empty if it does not begin with one."""
    for start in ("Collecting ", "Requirement already satisfied: "):
        if line.startswith(start):
            return canonical(parse(line[len(start) :].split()[0], {}).name)
    if line.startswith("Processing "):
        return canonical(Path(line.split()[1]).name.split("-")[0])
    return ""


class Progress:
    """Tells on standard error how far the set-up is: one living line on a terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._began = time.monotonic()
        self._text = ""
        self._alive = sys.stderr.isatty()

    def step(self, number: int, what: str) -> None:
        """Begin with the next package."""
        self.end()
        self._text = f"[{number:2}/{self._total}] {what}"
        if not self._alive:
            say(f"{self._text}, {self._elapsed()}")

    def detail(self, what: str) -> None:
        """Say more of the current one."""
        head = self._text.split(" · ")[0]
        self._text = f"{head} · {what}"

    def tick(self) -> None:
        """Show that time passes."""
        if self._alive and self._text:
            sys.stderr.write(f"\r\x1b[K{self._text}, {self._elapsed()}")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line as it is."""
        if self._alive and self._text:
            self.tick()
            sys.stderr.write("\n")
        self._text = ""

    def _elapsed(self) -> str:
        return f"{time.monotonic() - self._began:.0f} s"


def why_pip_failed(said: str, log: Path) -> SetupFailed:
    """Pip's last words in those of the person who started Chainrule."""
    where = f"then start again; what is done is kept. The log is {log}."
    for signs, meaning in PIP_FAILURES:
        if any(sign in said for sign in signs):
            return SetupFailed(f"{meaning}, {where}")
    if NOT_OFFERED in said:
        package = said.split(NOT_OFFERED, 1)[1].split()[0]
        return NotOffered(
            f"The package index offers no {package} for Python "
            f"{sys.version_info[0]}.{sys.version_info[1]} on {sys.platform}. "
            f"Try another Python. The log is {log}."
        )
    errors = [line for line in said.splitlines() if line.startswith("ERROR")]
    reason = errors[-1] if errors else last_line(said)
    return SetupFailed(f"pip failed, saying: {reason}. The log is {log}; start again to continue.")


@contextlib.contextmanager
def locked(path: Path) -> Iterator[IO[str]]:
    """Hold a lock that ends with the process, however it ends; wait while another holds it."""
    with path.open("a") as file:
        if not try_lock(file):
            say("Another start is setting up Chainrule; waiting for it.")
            while not try_lock(file):
                time.sleep(0.2)
        yield file


def try_lock(file: IO[str]) -> bool:
    """Take the lock if it is free; closing the file gives it back."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def shared(lock: IO[str] | None) -> tuple[int, ...]:
    """What lets a child hold the lock too: if this process is killed, the next start waits."""
    return () if lock is None or sys.platform == "win32" else (lock.fileno(),)


# The system


def display_fault() -> str | None:
    """Why no window can be opened here; nothing if one can."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "No display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if not os.environ.get("WAYLAND_DISPLAY") and not x_answers():
        return f"The display {os.environ['DISPLAY']} does not answer"
    return None


def x_answers() -> bool:
    """Whether the X server can be reached. Qt would end the program if not, and blame a library."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # nobody to ask; the library is looked for later
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    fault = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not fault


def screen_libraries() -> dict[str, str]:
    """What Qt needs for a window on this display."""
    display = X11_LIBRARIES if os.environ.get("DISPLAY") else WAYLAND_LIBRARIES
    return {**OFFSCREEN_LIBRARIES, **display}


def provide_libraries(libraries: dict[str, str]) -> str | None:
    """Install those that are missing, if this is Debian and we are root; else say what to run."""
    if sys.platform != "linux":
        return None
    absent = [soname for soname in libraries if not can_load(soname)]
    if not absent:
        return None
    advice = install_packages([*(libraries[soname] for soname in absent), FONTS])
    absent = [soname for soname in libraries if not can_load(soname)]
    return f"Qt misses {', '.join(absent)}. {advice or ''}" if absent else None


def can_load(soname: str) -> bool:
    """Whether the system has this library."""
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> str | None:
    """Install packages of the system; nothing if done, else the line that tells what to run."""
    from shutil import which

    apt = which("apt-get")
    advice = apt_advice(packages, has_apt=apt is not None, is_root=is_root())
    if apt is None or not is_root():
        return advice
    say(f"Installing {' '.join(packages)}")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    command = [apt, *wait, "install", "-y", "--no-install-recommends", *packages]
    status, _ = output_of(command, environ=environ)
    if status:  # the lists may be old, or not there at all
        output_of([apt, *wait, "update"], environ=environ)
        status, said = output_of(command, environ=environ)
        if status:
            return f"apt-get failed: {last_line(said)}"
    return None


def apt_advice(packages: Sequence[str], has_apt: bool, is_root: bool) -> str:
    """The one line to run."""
    if not has_apt:
        return (
            "Install them with your system's package manager; "
            f"Debian's names are: {' '.join(packages)}"
        )
    sudo = "" if is_root else "sudo "
    return f"Please run: {sudo}apt-get install -y {' '.join(packages)}"


def is_root() -> bool:
    """Whether system packages may be installed."""
    return sys.platform != "win32" and os.geteuid() == 0


# Small tools


def output_of(
    command: Sequence[str],
    environ: dict[str, str] | None = None,
    folder: Path | None = None,
    lock: IO[str] | None = None,
) -> tuple[int, str]:
    """The exit status of a command and all that it said."""
    import subprocess

    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environ,
        cwd=folder,
        pass_fds=shared(lock),
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def is_disk_full(folder: Path) -> bool:
    """Whether not even pip finds room, which hides its reason when Python installs it."""
    from shutil import disk_usage

    return disk_usage(folder).free < 20_000_000


def last_line(said: str) -> str:
    """The line of an output that most likely tells what went wrong."""
    lines = said.strip().splitlines()
    return lines[-1] if lines else "no reason given"


def canonical(name: str) -> str:
    """A package name as pip compares it."""
    return name.lower().replace("_", "-")


def remove(path: Path) -> None:
    """Delete a file or a folder with all in it."""
    from shutil import rmtree

    if path.is_dir() and not path.is_symlink():
        rmtree(path)
    else:
        path.unlink()


def say(text: str) -> None:
    """Tell the person who started us; standard output belongs to the command."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    ensure(sys.argv[1:])
    sys.stdout.write(f"{sys.executable}\n")
