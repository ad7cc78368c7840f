"""Which languages there are, and how the program comes to speak one."""

from __future__ import annotations

import logging
from pathlib import Path
from xml.etree.ElementTree import ParseError

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from gui.language.engine_words import Lexicon, speak_by
from gui.language.ts_file import read_messages

SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Every language by its code, called as those call it who speak it."""

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
"""Where the translations are."""

_OURS = "chainrule_translator"
_SPOKEN = "chainrule_language"
_LOG = logging.getLogger(__name__)


def window_file(code: str) -> Path:
    """The texts of the window, for translators; compiled, they lie beside it as ``.qm``."""
    return FOLDER / f"window_{code}.ts"


def engine_file(code: str) -> Path:
    """The texts of the engine."""
    return FOLDER / f"engine_{code}.ts"


def stored_language(settings: QSettings) -> str:
    """What the user chose: a code, or `SYSTEM`."""
    chosen = str(settings.value("language", SYSTEM))
    return chosen if chosen in LANGUAGES else SYSTEM


def language_of(choice: str) -> str:
    """The code of the language that a choice stands for; English where the system's is not here."""
    if choice in LANGUAGES:
        return choice
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)


def spoken_language() -> str:
    """The code of the language that is spoken now."""
    application = QCoreApplication.instance()
    return str(application.property(_SPOKEN) or ENGLISH) if application is not None else ENGLISH


def speak(application: QCoreApplication, choice: str) -> str:
    """Show all texts in a language from now on; what stands in a window stays as it is.

    Args:
        application: the one application.
        choice: a code, or `SYSTEM`.

    Returns:
        The code of the language that is spoken.
    """
    _fall_silent(application)
    code = language_of(choice)
    application.setProperty(_SPOKEN, code)
    if code == ENGLISH:
        return code
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (shipped / f"qtbase_{code}.qm", window_file(code).with_suffix(".qm")):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        if translator.load(str(path)):
            application.installTranslator(translator)
        else:
            _LOG.warning("%s can not be read; its texts stay English", path)
    try:
        messages = read_messages(engine_file(code))
    except (OSError, ParseError) as fault:
        _LOG.warning("%s can not be read (%s); its texts stay English", engine_file(code), fault)
    else:
        speak_by(Lexicon({m.source: m.translation for m in messages if m.translation}))
    return code


def _fall_silent(application: QCoreApplication) -> None:
    speak_by(None)
    for translator in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(translator)
        translator.deleteLater()
