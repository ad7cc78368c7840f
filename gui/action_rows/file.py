"""What stands in the menu File."""

from __future__ import annotations

from gui.action_rows.action import Action

FILE_ACTIONS = (
    Action("file.new", "&New project", ("Ctrl+N",), "new", "Begin with an empty canvas."),
    Action(
        "file.new_window",
        "New &window",
        ("Ctrl+Shift+N",),
        "",
        "Open a second window with tabs of its own.",
    ),
    Action(
        "file.welcome",
        "&Welcome",
        ("Ctrl+Shift+W",),
        "",
        "Show the recent projects and the gallery as pictures.",
    ),
    Action("file.open", "&Open…", ("Ctrl+O",), "open", "Open a project file."),
    Action("file.save", "&Save", ("Ctrl+S",), "save", "Save the project.", separated=True),
    Action("file.save_as", "Save &as…", ("Ctrl+Shift+S",), "", "Save under another name."),
    Action(
        "file.export_picture",
        "Export pic&ture…",
        ("Ctrl+E",),
        "",
        "Write the drawing as PNG, SVG or PDF; the picture opens as the network.",
        separated=True,
    ),
    Action(
        "file.export_model",
        "Export &model…",
        ("Ctrl+Shift+E",),
        "",
        "Write the network as Python, ONNX, torch.export or safetensors.",
    ),
    Action(
        "file.import_model",
        "&Import model…",
        ("Ctrl+Shift+O",),
        "",
        "Make a project of a PyTorch module or a torch.export file.",
    ),
    Action(
        "file.next_tab",
        "Ne&xt tab",
        ("Ctrl+Tab", "Ctrl+PgDown"),
        "",
        "Go to the project in the tab further right.",
        separated=True,
    ),
    Action(
        "file.previous_tab",
        "P&revious tab",
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        "",
        "Go to the project in the tab further left.",
    ),
    Action(
        "file.close_tab",
        "&Close tab",
        ("Ctrl+W",),
        "close",
        "Close the tab; unsaved changes are asked about.",
    ),
    Action("file.quit", "&Quit", ("Ctrl+Q",), "", "Close the program.", separated=True),
)
