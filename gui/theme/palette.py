"""The tokens as a ``QPalette``, for what the style sheet does not reach."""

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Tokens


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that Fusion paints with in this theme."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.panel,
        role.WindowText: tokens.text,
        role.Base: tokens.canvas,
        role.AlternateBase: tokens.panel,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.faint,
        role.Button: tokens.button,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.problem,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Shadow: tokens.shadow,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    return palette
