"""The door: everything the interface may use of the engine, and nothing else."""

from __future__ import annotations

from engine.allocator import keep_freed_memory
from engine.attacks.attackable import attackable
from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.catalogue import Catalogue
from engine.catalogue.layer import Category, DataField, Layer, Loss, Metric, Port
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.data.augmentation import Augmentation
from engine.data.catalogue import DataCatalogue, builtin_sources
from engine.data.data_set import DataSet, Field
from engine.data.environment import Drawing, Shape
from engine.data.environment_source import EnvironmentSource
from engine.data.preview import Preview, preview
from engine.data.source import DataSource
from engine.diagnosis.finding import Diagnosed, Finding, Remedy, Severity
from engine.errors import (
    ChainruleError,
    CommandRefused,
    DataUnavailable,
    FileRefused,
    LinkRefused,
    ParameterRefused,
    RunActiveElsewhere,
)
from engine.graph.block_command import InBlock, MakeBlock, MakeOwnBlock, RenameBlock, UnpackBlock
from engine.graph.block_uses import Use, uses_of, wires_at_port
from engine.graph.clipboard import part_from_text, part_to_text
from engine.graph.command import (
    AddNode,
    Connect,
    Disconnect,
    GraphCommand,
    InsertPart,
    MoveNodes,
    PlaceNodes,
    RemoveNodes,
    RenameNode,
    SetNote,
    SetParameter,
    SpliceNode,
    Together,
    part_of,
)
from engine.graph.graph import SHOWN, SIZES, Block, Blocks, End, Graph, Node, Point, Wire
from engine.graph.interface_command import AddPort, OrderPorts
from engine.graph.layout.tidy import tidy_places
from engine.graph.layout_command import Arrange, SetFlow
from engine.graph.mark_command import (
    LEAST_NOTE,
    AddSticky,
    EditFrame,
    EditSticky,
    JoinFrame,
    MakeFrame,
    RemoveFrame,
    ResizeSticky,
)
from engine.graph.marks import (
    COLOURS,
    FLOWS,
    FRAME_PADDING,
    FRAME_TITLE,
    Frame,
    Marks,
    Sticky,
    is_mark,
)
from engine.graph.membership import with_members
from engine.graph.paint_command import Paint, Unpaint
from engine.graph.painted import Painted
from engine.graph.rewire_command import ReplaceLayer, SwapInputs, TakeOut
from engine.graph.state_command import (
    MOST_LEARNING,
    Bypass,
    Freeze,
    SetLearning,
    SetShown,
    SetSize,
)
from engine.graph.unroll_command import MOST_STEPS, UnrollBlock
from engine.inference.receptive_field import Reach, ReceptiveField
from engine.inference.report import Counts, Inference, NodeReport, Problem
from engine.inspection.adversarial.asked import AttackCurve, AttackedAccuracy, AttackProbe, Misled
from engine.inspection.arithmetic.account import (
    Account,
    AccountLine,
    NodeAccount,
    SeenArea,
    SeenPicture,
    Terms,
)
from engine.inspection.arithmetic.question import Arithmetic, lies_over_time, nodes_beside
from engine.inspection.attribution.asked import (
    AT_LENGTH,
    AT_ONCE,
    BASELINES,
    Attributed,
    AttributedAtLength,
    Attribution,
    cam_layers,
)
from engine.inspection.backprop.passes import (
    Backpropagation,
    Brief,
    Jacobian,
    LocalStep,
    NodePass,
    ThroughPass,
    WirePass,
)
from engine.inspection.dreams.asked import (
    TOPMOST,
    Beginning,
    BeliefNet,
    BoltzmannLayer,
    Chains,
    DreamFrame,
    Dreams,
    Dreamt,
)
from engine.inspection.embedding.alignment import turning
from engine.inspection.embedding.maps import MOST_EXAMPLES as MOST_MAPPED
from engine.inspection.embedding.maps import LinearMap, Mapped, NeighbourMap, SlowLinearMap
from engine.inspection.evaluation.answers import Answer, answers_of
from engine.inspection.evaluation.evaluation import (
    MOST_EXAMPLES,
    Evaluation,
    Judged,
    JudgedClasses,
    JudgedNumbers,
    OneAnswer,
    Said,
)
from engine.inspection.evaluation.measures import Calibration, Curve, Rates
from engine.inspection.exciting.asked import Ascent, BestPatches, Climbed, Patch, Patches
from engine.inspection.flow.flow_wish import GradientFlow, GradientFlowWish, LayerFlow, Silence
from engine.inspection.flow.histogram_wish import Histogram, HistogramWish, Spread, Spreads
from engine.inspection.flow.layers import InnerLayer, inner_layers
from engine.inspection.landscape.asked import (
    KeptPath,
    Landscape,
    LandscapeStudy,
    LearnedNumbers,
    LearnedProbe,
    PlaceProbe,
    Way,
)
from engine.inspection.own.camera import Camera, CameraRefused
from engine.inspection.own.habit import Habit, habit_of
from engine.inspection.own.other import ExampleOutputs
from engine.inspection.own.pictures import Prepared, drawn, photographed
from engine.inspection.own.wrong import NextWrong
from engine.inspection.plane_wish import MOST_NUMBERS, Plane, PlaneWish
from engine.inspection.probe import Probe, Progress, Study, StudyTold
from engine.inspection.rivers.wish import Carries, Culprit, RiverMap, Rivers
from engine.inspection.samples_places import Decoder, decoders_of
from engine.inspection.samples_wish import (
    BetweenWish,
    Codes,
    CodesWish,
    DrawnWish,
    GridWish,
    Made,
    PlaceWish,
    Rebuilt,
    RebuiltWish,
)
from engine.inspection.sequence.places import (
    Attending,
    Timed,
    Writer,
    attending_nodes,
    is_sequence,
    is_tokens,
    timed_nodes,
    writer_of,
)
from engine.inspection.sequence.wishes import (
    AttentionSeen,
    AttentionWish,
    OneStepSeen,
    OneStepWish,
    StepAnswer,
    StepsSeen,
    StepsWish,
)
from engine.inspection.sequence.writing_wish import WriteTokens, Written
from engine.inspection.snapshot import OwnExample, Snapshot, Wish
from engine.inspection.units import box_seen, cut_out, place_shape, report_at, unit_axis, unit_count
from engine.mending.case import Mend
from engine.open_project import ProjectUpdate
from engine.orders import FindRate
from engine.parameter import Declared, Parameter
from engine.project.belief_nets import belief_nets_of
from engine.project.command import (
    KeepPanels,
    OnGraph,
    ProjectCommand,
    RenameProject,
    SetData,
    TakeUpNetwork,
    TakeUpProject,
)
from engine.project.file import project_to_text, stored_lesson, stored_name
from engine.project.learning_command import (
    AddStage,
    MoveStage,
    RemoveStage,
    SetAugmentation,
    SetRecipe,
    SetSpeed,
    SetTraining,
    TakeUpBatches,
)
from engine.project.obstacles import obstacles, unlike
from engine.project.own_blocks import (
    SavedBlock,
    delete_block,
    library_folder,
    rename_block,
    save_block,
    saved_blocks,
)
from engine.project.panels import Panels
from engine.project.pasted import (
    part_in_file,
    part_in_picture,
    part_in_text,
    text_of_part,
)
from engine.project.picture_file import is_picture, png_with_project, svg_with_project
from engine.project.places import cache_folder, data_folder, projects_folder
from engine.project.project import Project
from engine.project.target import setting_of, with_setting
from engine.runs.archive import Archive, KeptRun
from engine.runs.compare import (
    Change,
    Difference,
    GraphDifference,
    graph_difference,
    setting_differences,
)
from engine.runs.curves import Band, band, saved_history
from engine.runs.folder import BegunRun, Summary, read_begun, stored_project
from engine.runs.moments import DEFAULT_BUDGET_MIB, Moment, files_of, moments_of
from engine.runs.news import LookedBack, MomentsChanged, RepetitionBegun
from engine.runs.past_histograms import PastHistograms
from engine.session import Session
from engine.sweep.choices import Measured, Setting, is_gain, measured_by, settings_of, usual_axis
from engine.sweep.following import Following
from engine.sweep.journal import Journal, Trial, best_of, best_project
from engine.sweep.kept import KeptSweep, SweepArchive
from engine.sweep.proposals import SEARCH_NEEDS, can_search
from engine.sweep.sweep import METHODS, Aim, Axis, Sweep
from engine.tensor_spec import TensorSpec
from engine.training.events import (
    BatchDone,
    EpochDone,
    RateFound,
    RunChanged,
    RunState,
    SpeedMeasured,
    SpeedTried,
)
from engine.training.game_events import EpisodePlayed, GameSeen
from engine.training.history import CurveMark, History, Series
from engine.training.known_recipes import builtin_recipes
from engine.training.learning.play import Moment as GameMoment
from engine.training.plan import OF_THE_RUN, Stage
from engine.training.recipe import Obstacle, Recipe
from engine.training.schedule import SchedulePoints, plan_points, schedule_points
from engine.training.settings import TrainingSettings
from engine.whole_file import write_bytes

__all__ = [
    "AT_LENGTH",
    "AT_ONCE",
    "BASELINES",
    "COLOURS",
    "DEFAULT_BUDGET_MIB",
    "FLOWS",
    "FRAME_PADDING",
    "FRAME_TITLE",
    "LEAST_NOTE",
    "METHODS",
    "MOST_EXAMPLES",
    "MOST_LEARNING",
    "MOST_MAPPED",
    "MOST_NUMBERS",
    "MOST_STEPS",
    "OF_THE_RUN",
    "SEARCH_NEEDS",
    "SHOWN",
    "SIZES",
    "TOPMOST",
    "Account",
    "AccountLine",
    "AddNode",
    "AddPort",
    "AddStage",
    "AddSticky",
    "Aim",
    "Answer",
    "Archive",
    "Arithmetic",
    "Arrange",
    "Ascent",
    "AttackCurve",
    "AttackProbe",
    "AttackedAccuracy",
    "Attending",
    "AttentionSeen",
    "AttentionWish",
    "Attributed",
    "AttributedAtLength",
    "Attribution",
    "Augmentation",
    "Axis",
    "Backpropagation",
    "Band",
    "BatchDone",
    "Beginning",
    "BegunRun",
    "BeliefNet",
    "BestPatches",
    "BetweenWish",
    "Block",
    "BlockInput",
    "BlockOutput",
    "BlockUse",
    "Blocks",
    "BoltzmannLayer",
    "Brief",
    "Bypass",
    "Calibration",
    "Camera",
    "CameraRefused",
    "Carries",
    "Catalogue",
    "Category",
    "ChainruleError",
    "Chains",
    "Change",
    "Climbed",
    "Codes",
    "CodesWish",
    "CommandRefused",
    "Connect",
    "Counts",
    "Culprit",
    "Curve",
    "CurveMark",
    "DataCatalogue",
    "DataField",
    "DataSet",
    "DataSource",
    "DataUnavailable",
    "Declared",
    "Decoder",
    "Diagnosed",
    "Difference",
    "Disconnect",
    "Drawing",
    "DrawnWish",
    "DreamFrame",
    "Dreams",
    "Dreamt",
    "EditFrame",
    "EditSticky",
    "End",
    "EnvironmentSource",
    "EpisodePlayed",
    "EpochDone",
    "Evaluation",
    "ExampleOutputs",
    "Field",
    "FileRefused",
    "FindRate",
    "Finding",
    "Following",
    "Frame",
    "Freeze",
    "GameMoment",
    "GameSeen",
    "GradientFlow",
    "GradientFlowWish",
    "Graph",
    "GraphCommand",
    "GraphDifference",
    "GridWish",
    "Habit",
    "Histogram",
    "HistogramWish",
    "History",
    "InBlock",
    "Inference",
    "InnerLayer",
    "InsertPart",
    "Jacobian",
    "JoinFrame",
    "Journal",
    "Judged",
    "JudgedClasses",
    "JudgedNumbers",
    "KeepPanels",
    "KeptPath",
    "KeptRun",
    "KeptSweep",
    "Landscape",
    "LandscapeStudy",
    "Layer",
    "LayerFlow",
    "LearnedNumbers",
    "LearnedProbe",
    "LinearMap",
    "LinkRefused",
    "LocalStep",
    "LookedBack",
    "Loss",
    "Made",
    "MakeBlock",
    "MakeFrame",
    "MakeOwnBlock",
    "Mapped",
    "Marks",
    "Measured",
    "Mend",
    "Metric",
    "Misled",
    "Moment",
    "MomentsChanged",
    "MoveNodes",
    "MoveStage",
    "NeighbourMap",
    "NextWrong",
    "Node",
    "NodeAccount",
    "NodePass",
    "NodeReport",
    "Obstacle",
    "OnGraph",
    "OneAnswer",
    "OneStepSeen",
    "OneStepWish",
    "OrderPorts",
    "OwnExample",
    "Paint",
    "Painted",
    "Panels",
    "Parameter",
    "ParameterRefused",
    "PastHistograms",
    "Patch",
    "Patches",
    "PlaceNodes",
    "PlaceProbe",
    "PlaceWish",
    "Plane",
    "PlaneWish",
    "Point",
    "Port",
    "Prepared",
    "Preview",
    "Probe",
    "Problem",
    "Progress",
    "Project",
    "ProjectCommand",
    "ProjectUpdate",
    "RateFound",
    "Rates",
    "Reach",
    "Rebuilt",
    "RebuiltWish",
    "ReceptiveField",
    "Recipe",
    "Remedy",
    "RemoveFrame",
    "RemoveNodes",
    "RemoveStage",
    "RenameBlock",
    "RenameNode",
    "RenameProject",
    "RepetitionBegun",
    "ReplaceLayer",
    "ResizeSticky",
    "RiverMap",
    "Rivers",
    "RunActiveElsewhere",
    "RunChanged",
    "RunState",
    "Said",
    "SavedBlock",
    "SchedulePoints",
    "SeenArea",
    "SeenPicture",
    "Series",
    "Session",
    "SetAugmentation",
    "SetData",
    "SetFlow",
    "SetLearning",
    "SetNote",
    "SetParameter",
    "SetRecipe",
    "SetShown",
    "SetSize",
    "SetSpeed",
    "SetTraining",
    "Setting",
    "Severity",
    "Shape",
    "Silence",
    "SlowLinearMap",
    "Snapshot",
    "SpeedMeasured",
    "SpeedTried",
    "SpliceNode",
    "Spread",
    "Spreads",
    "Stage",
    "State",
    "StepAnswer",
    "StepsSeen",
    "StepsWish",
    "Sticky",
    "Study",
    "StudyTold",
    "Summary",
    "SwapInputs",
    "Sweep",
    "SweepArchive",
    "TakeOut",
    "TakeUpBatches",
    "TakeUpNetwork",
    "TakeUpProject",
    "TensorSpec",
    "Terms",
    "ThroughPass",
    "Timed",
    "Together",
    "TrainingSettings",
    "Trial",
    "UnpackBlock",
    "Unpaint",
    "UnrollBlock",
    "Use",
    "Way",
    "Wire",
    "WirePass",
    "Wish",
    "WriteTokens",
    "Writer",
    "Written",
    "answers_of",
    "attackable",
    "attending_nodes",
    "band",
    "belief_nets_of",
    "best_of",
    "best_project",
    "box_seen",
    "builtin_catalogue",
    "builtin_recipes",
    "builtin_sources",
    "cache_folder",
    "cam_layers",
    "can_search",
    "cut_out",
    "data_folder",
    "decoders_of",
    "delete_block",
    "drawn",
    "files_of",
    "graph_difference",
    "habit_of",
    "inner_layers",
    "is_gain",
    "is_mark",
    "is_picture",
    "is_sequence",
    "is_tokens",
    "keep_freed_memory",
    "library_folder",
    "lies_over_time",
    "measured_by",
    "moments_of",
    "nodes_beside",
    "obstacles",
    "part_from_text",
    "part_in_file",
    "part_in_picture",
    "part_in_text",
    "part_of",
    "part_to_text",
    "photographed",
    "place_shape",
    "plan_points",
    "png_with_project",
    "preview",
    "project_to_text",
    "projects_folder",
    "read_begun",
    "rename_block",
    "report_at",
    "save_block",
    "saved_blocks",
    "saved_history",
    "schedule_points",
    "setting_differences",
    "setting_of",
    "settings_of",
    "stored_lesson",
    "stored_name",
    "stored_project",
    "svg_with_project",
    "text_of_part",
    "tidy_places",
    "timed_nodes",
    "turning",
    "unit_axis",
    "unit_count",
    "unlike",
    "uses_of",
    "usual_axis",
    "wires_at_port",
    "with_members",
    "with_setting",
    "write_bytes",
    "writer_of",
]
