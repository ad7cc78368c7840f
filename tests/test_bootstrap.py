"""The pure parts of the set-up: nothing here installs, downloads or starts a process."""

import ast
import sys
from pathlib import Path

import pytest

import bootstrap
from bootstrap import Environment, Requirements

ROOT = Path(bootstrap.__file__).parent

PYPROJECT = """\
[project]
dependencies = ["torch>=2.11", "PySide6-Essentials>=6.8,<6.12", "msgspec"]

[project.optional-dependencies]
test = ["pytest>=8"]

[tool.chainrule.setup]
pins = ["torch==2.13.0"]

[tool.chainrule.setup.modules]
PySide6-Essentials = "PySide6"
"""


def requirements_of(text: str, folder: Path, *extras: str) -> Requirements:
    pyproject = folder / "pyproject.toml"
    pyproject.write_text(text)
    return bootstrap.read_requirements(pyproject, extras)


@pytest.fixture
def requirements(tmp_path: Path) -> Requirements:
    return requirements_of(PYPROJECT, tmp_path)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """One whose Python is this one, so far without a stamp."""
    made = Environment(tmp_path / ".venv")
    made.python.parent.mkdir(parents=True)
    made.python.write_bytes(b"")
    return made


def package(site: Path, *, listed_size: int = 4) -> Path:
    info = site / "thing-1.0.dist-info"
    info.mkdir()
    (site / "thing.py").write_text("x=1\n")
    (info / "RECORD").write_text(
        f"thing.py,sha256=abc,{listed_size}\nthing-1.0.dist-info/RECORD,,\n"
    )
    return info


# Requirements


def test_bounds_decide_which_versions_will_do(requirements: Requirements) -> None:
    torch, qt, msgspec = requirements.all
    assert torch.allows("2.13.0+cpu")
    assert not torch.allows("2.9.1")
    assert [qt.allows(version) for version in ("6.7.3", "6.8", "6.11.3", "6.12.0")] == [
        False,
        True,
        True,
        False,
    ]
    assert msgspec.allows("0.1")


def test_an_unknown_version_will_not_do_where_one_is_asked_for(requirements: Requirements) -> None:
    assert not requirements.all[0].allows("")


def test_version_numbers_stop_at_the_first_letter() -> None:
    assert bootstrap.version_numbers("2.14.0rc1+cu130") == (2, 14, 0)


def test_a_module_may_be_named_unlike_its_package(requirements: Requirements) -> None:
    assert [each.module for each in requirements.all] == ["torch", "PySide6", "msgspec"]


def test_pins_go_by_the_name_of_the_package(requirements: Requirements) -> None:
    assert requirements.pins == {"torch": "torch==2.13.0"}


def test_an_extra_that_is_not_declared_is_named(tmp_path: Path) -> None:
    with pytest.raises(bootstrap.SetupFailed, match="sweep: no such extra; there are: test"):
        requirements_of(PYPROJECT, tmp_path, "sweep")


def test_everything_that_runs_these_tests_is_found_importable() -> None:
    required = bootstrap.read_requirements(ROOT / "pyproject.toml", ("test",))
    assert bootstrap.missing(required.all) == []


def test_a_package_nobody_has_is_missing(tmp_path: Path) -> None:
    text = PYPROJECT.replace("msgspec", "no-such-package-anywhere")
    assert "no-such-package-anywhere" in [
        each.name for each in bootstrap.missing(requirements_of(text, tmp_path).all)
    ]


def test_every_pin_of_this_project_lies_within_its_bounds() -> None:
    required = bootstrap.read_requirements(ROOT / "pyproject.toml", ("test", "dev"))
    by_name = {each.name: each for each in required.all}
    assert required.pins
    for name, pin in required.pins.items():
        assert by_name[name].allows(pin.split("==")[1])


# The stamp


def test_without_a_stamp_a_set_up_is_unfinished(
    environment: Environment, requirements: Requirements
) -> None:
    assert not environment.is_ready(requirements)


def test_a_stamp_says_that_the_set_up_is_finished(
    environment: Environment, requirements: Requirements
) -> None:
    environment.write_stamp(requirements, bootstrap.python_line())
    assert environment.is_ready(requirements)


def test_changed_requirements_outdate_the_stamp(
    environment: Environment, requirements: Requirements, tmp_path: Path
) -> None:
    environment.write_stamp(requirements, bootstrap.python_line())
    changed = requirements_of(PYPROJECT.replace("torch>=2.11", "torch>=2.12"), tmp_path)
    assert not environment.is_ready(changed)


def test_an_extra_is_added_to_the_stamp_beside_the_base(
    environment: Environment, requirements: Requirements, tmp_path: Path
) -> None:
    with_tests = requirements_of(PYPROJECT, tmp_path, "test")
    environment.write_stamp(requirements, bootstrap.python_line())
    assert not environment.is_ready(with_tests)
    environment.write_stamp(with_tests, bootstrap.python_line())
    assert environment.is_ready(with_tests)
    assert environment.is_ready(requirements)


def test_an_environment_whose_python_is_gone_is_not_ready(
    environment: Environment, requirements: Requirements
) -> None:
    environment.write_stamp(requirements, bootstrap.python_line())
    environment.python.unlink()
    assert not environment.is_ready(requirements)


def test_an_environment_of_another_python_that_no_longer_runs_is_not_ready(
    environment: Environment, requirements: Requirements, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.write_stamp(requirements, "python 3.99")
    monkeypatch.setattr(Environment, "probe", lambda self: None)
    assert not environment.is_ready(requirements)


def test_the_python_an_environment_is_made_from_is_not_taken_for_it(tmp_path: Path) -> None:
    half_made = Environment(tmp_path / ".venv")
    half_made.python.parent.mkdir(parents=True)
    half_made.python.symlink_to(sys.executable)
    assert half_made.probe() is None


def test_clearing_keeps_the_lock_that_is_held(environment: Environment) -> None:
    environment.folder.joinpath("lib").mkdir()
    environment.lock.touch()
    environment.clear()
    assert list(environment.folder.iterdir()) == [environment.lock]


# Half-installed packages


def test_a_whole_package_is_left_alone(tmp_path: Path) -> None:
    info = package(tmp_path)
    assert bootstrap.mend(tmp_path) == []
    assert info.exists()


@pytest.mark.parametrize("harm", ["file lost", "file cut off", "list lost"])
def test_a_package_in_part_is_forgotten(tmp_path: Path, harm: str) -> None:
    info = package(tmp_path, listed_size=9 if harm == "file cut off" else 4)
    if harm == "file lost":
        (tmp_path / "thing.py").unlink()
    if harm == "list lost":
        (info / "RECORD").unlink()
    assert bootstrap.mend(tmp_path) == [info.name]
    assert not info.exists()


def test_pip_in_part_counts_as_none(tmp_path: Path) -> None:
    info = package(tmp_path).rename(tmp_path / "pip-23.0.dist-info")
    (info / "RECORD").write_text("thing.py,,4\n")
    assert bootstrap.has_pip(tmp_path)
    (tmp_path / "thing.py").unlink()
    assert not bootstrap.has_pip(tmp_path)


def test_what_pip_set_aside_while_replacing_a_package_is_removed(tmp_path: Path) -> None:
    (tmp_path / "~hing").mkdir()
    bootstrap.mend(tmp_path)
    assert list(tmp_path.iterdir()) == []


# The lock


@pytest.mark.skipif(sys.platform == "win32", reason="a lock of Windows is held by the process")
def test_a_lock_is_given_back_when_its_holder_closes_it(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("a") as second:
        with bootstrap.locked(tmp_path / "lock"):
            assert not bootstrap.try_lock(second)
        assert bootstrap.try_lock(second)


# What is said


@pytest.mark.parametrize("name", ["bootstrap.py", "main.py"])
def test_an_old_python_can_read_the_file_and_so_say_what_is_wrong(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_an_old_python_is_refused_in_one_line() -> None:
    refusal = bootstrap.old_python((3, 9, 2), "/usr/bin/python3")
    assert refusal is not None
    assert "needs Python 3.11 or newer, and /usr/bin/python3 is 3.9.2" in refusal
    assert bootstrap.old_python((3, 11, 0), "/usr/bin/python3") is None


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("WARNING: Retrying after NewConnectionError(...)", "cannot be reached"),
        ("SSLError: CERTIFICATE_VERIFY_FAILED\nMax retries exceeded", "does not trust"),
        ("ERROR: [Errno 13] Permission denied: 'lib'", "who owns this folder"),
        ("ERROR: No matching distribution found for torch==2.13.0", "offers no torch==2.13.0"),
        ("ERROR: something new", "something new"),
        ("Traceback\nImportError: no pip", "ImportError: no pip"),
        ("", "no reason"),
    ],
)
def test_a_failing_pip_is_put_in_words(said: str, meaning: str) -> None:
    failure = bootstrap.why_pip_failed(said, Path("setup.log"))
    assert meaning in str(failure)
    assert "setup.log" in str(failure)


def test_a_network_that_fails_is_not_taken_for_a_version_not_offered() -> None:
    said = "NewConnectionError\nERROR: No matching distribution found for torch==2.13.0"
    assert not isinstance(bootstrap.why_pip_failed(said, Path("setup.log")), bootstrap.NotOffered)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Collecting numpy>=2.0", "numpy"),
        ("Collecting shiboken6==6.11.3 (from PySide6-Essentials==6.11.3)", "shiboken6"),
        ("Requirement already satisfied: networkx>=3.4 in ./lib (3.6.1)", "networkx"),
        ("Processing ./scikit_learn-1.9.1-cp311-cp311-linux_x86_64.whl", "scikit-learn"),
        ("  Downloading numpy-2.4.6.whl (16 MB)", ""),
    ],
)
def test_progress_names_the_package_pip_begins_with(line: str, name: str) -> None:
    assert bootstrap.package_of(line) == name


def test_one_line_to_run_is_given_to_who_may_not_install() -> None:
    packages = ["libgl1", "libegl1"]
    assert (
        bootstrap.apt_advice(packages, has_apt=True, is_root=False)
        == "Please run: sudo apt-get install -y libgl1 libegl1"
    )
    assert "package manager" in bootstrap.apt_advice(packages, has_apt=False, is_root=False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")
def test_a_library_the_system_lacks_is_named_with_the_line_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    said = bootstrap.provide_libraries({"libnone.so.9": "libnone9"})
    assert said is not None
    assert said.startswith("Qt misses libnone.so.9. ")
    assert "libnone9 fonts-dejavu-core" in said


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_no_display_is_told_before_qt_ends_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in str(bootstrap.display_fault())
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert bootstrap.display_fault() is None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_platform_named_by_the_user_needs_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert bootstrap.display_fault() is None


# Standing aside


def test_set_up_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAINRULE_NO_BOOTSTRAP", "1")
    monkeypatch.setattr(bootstrap, "set_up", lambda *_: pytest.fail("set up all the same"))
    bootstrap.ensure(("no such extra",))


def test_nothing_is_done_where_all_can_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHAINRULE_NO_BOOTSTRAP", raising=False)
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pytest>=8"]\n')
    bootstrap.ensure()
    assert [each.name for each in tmp_path.iterdir()] == ["pyproject.toml"]
