"""The controlled vocabularies: the words a field may hold, and how readers see them.

Where free-exercise-db has a word for a thing, it is used, so that an export needs no translation.
"""

from __future__ import annotations

from typing import Literal

Force = Literal["push", "pull", "static"]
Mechanic = Literal["compound", "isolation"]
Level = Literal["beginner", "intermediate", "expert"]
CatalogueMuscle = Literal[
    "abdominals", "abductors", "adductors", "biceps", "calves", "chest", "forearms", "glutes",
    "hamstrings", "lats", "lower back", "middle back", "neck", "quadriceps", "shoulders", "traps",
    "triceps",
]  # fmt: skip
CatalogueEquipment = Literal[
    "medicine ball", "dumbbell", "body only", "bands", "kettlebells", "foam roll", "cable",
    "machine", "barbell", "exercise ball", "e-z curl bar", "other",
]  # fmt: skip
CatalogueCategory = Literal[
    "powerlifting", "strength", "stretching", "cardio", "olympic weightlifting", "strongman",
    "plyometrics",
]  # fmt: skip
Laterality = Literal["bilateral", "unilateral", "alternating", "either"]
Position = Literal[
    "seated-reclined", "seated-upright", "supine", "standing", "prone", "kneeling", "turned-around"
]
Direction = Literal["up-45", "horizontal", "vertical-up", "backward"]
Resistance = Literal[
    "plate-loaded", "selectorized", "lever", "cable", "band", "pneumatic", "isokinetic", "flywheel"
]
Role = Literal["primary", "secondary", "stabilizer"]
RepPhase = Literal["unlock", "lower", "bottom", "press", "top", "rerack"]
Severity = Literal["stop", "caution", "info"]
Area = Literal[
    "lower-back",
    "hip",
    "knee",
    "ankle-foot",
    "muscle-feel",
    "breathing-circulation",
    "skin-pressure",
    "training",
    "machine",
]
Moment = Literal[
    "setting-up",
    "lowering",
    "deepest-point",
    "pressing",
    "end-of-push",
    "getting-out",
    "after",
    "over-weeks",
    "upkeep",
]
Height = Literal["low", "middle", "high"]
Width = Literal["narrow", "shoulder-width", "wide"]
Toes = Literal["straight", "slightly-out", "out"]
Reason = Literal["no-machine", "busy", "pain", "progress"]
Shelf = Literal["training", "machines"]
Family = Literal["ordinary", "inverted", "reverse", "stand-in"]
ClaimTopic = Literal[
    "names", "set-up", "muscles", "technique", "depth-and-spine", "pressure", "training", "safety"
]
ClaimStatus = Literal["agreed", "differs", "contradicted", "single-source", "untested"]
Strength = Literal["strong", "moderate", "limited", "very-limited", "none"]
SourceKind = Literal[
    "article",
    "review",
    "trial",
    "cross-sectional",
    "experiment",
    "case-report",
    "guideline",
    "standard",
    "manual",
    "reference",
    "grey",
]
ReadAs = Literal[
    "full-text", "abstract", "publisher-summary", "maker-page", "web-page", "copy", "second-hand"
]
Interval = Literal["each-use", "daily", "weekly", "monthly", "quarterly", "yearly", "as-maker-says"]
Mechanism = Literal["rail", "linkage", "hinge", "cable"]
Support = Literal["seat", "bench", "prone-bench", "trunk-pad", "chest-pad", "kneeling-pad", "frame"]
Contact = Literal["feet", "foot", "thigh", "ankle"]
Load = Literal["plates", "stack", "motor", "band"]
TopicTool = Literal["load", "one-rep-max", "plan", "posture"]
Unit = Literal["kg", "lb"]
EmptyLoadKind = Literal["push", "mass"]
MachineState = Literal["in-use", "caution", "out-of-use"]
CheckResult = Literal["fine", "watch", "taken-out"]
TechniqueFigure = Literal["foot-height", "depth", "lockout", "stance", "one-leg"]
Urgency = Literal["emergency", "stop", "ease-off"]
Help = Literal["emergency", "hospital", "stop"]
Advice = Literal["do-not", "ask-first", "take-care"]

SIDE_VIEWS: frozenset[TechniqueFigure] = frozenset({"foot-height", "depth", "lockout"})
"""Figures of techniques that are drawn from the side; the others face the plate."""

LABELS: dict[str, str] = {
    "expert": "advanced",
    "either": "one leg or two",
    "bilateral": "two legs",
    "unilateral": "one leg",
    "selectorized": "weight stack",
    "up-45": "up a 45-degree slope",
    "vertical-up": "straight up",
    "horizontal": "away, on the level",
    "plate-loaded": "plates",
    "primary": "prime mover",
    "secondary": "helper",
    "stabilizer": "stabiliser",
    "unlock": "Unlock",
    "lower": "Lower",
    "bottom": "Turn",
    "press": "Press",
    "top": "Finish",
    "rerack": "Lock",
    "lower-back": "Lower back",
    "ankle-foot": "Ankle and foot",
    "muscle-feel": "What you feel working",
    "breathing-circulation": "Head, breath and heart",
    "skin-pressure": "Skin and pads",
    "training": "Progress",
    "machine": "The machine",
    "setting-up": "Setting up",
    "lowering": "On the way down",
    "deepest-point": "At the deepest point",
    "pressing": "On the way up",
    "end-of-push": "At the end of the push",
    "getting-out": "Locking and getting out",
    "after": "Afterwards",
    "over-weeks": "Over weeks",
    "upkeep": "When the machine is checked",
    "no-machine": "there is no such machine",
    "busy": "the machine is taken",
    "pain": "it hurts",
    "progress": "you want a next step",
    "depth-and-spine": "depth and spine",
    "pressure": "breathing and pressure",
    "single-source": "one source only",
    "differs": "sources differ",
    "contradicted": "evidence says otherwise",
    "agreed": "sources agree",
    "untested": "nobody has tested it",
    "none": "no evidence",
    "very-limited": "very limited",
    "do-not": "Do not press",
    "ask-first": "Ask first",
    "take-care": "Take care",
    "ease-off": "Ease off",
    "emergency": "Call for help now",
    "hospital": "Go to hospital now",
    "stop": "Stop now",
    "full-text": "full text",
    "publisher-summary": "publisher's summary",
    "maker-page": "manufacturer's page",
    "web-page": "web page",
    "copy": "copy of the document",
    "second-hand": "only somebody else's summary",
    "case-report": "case report",
    "cross-sectional": "cross-sectional study",
    "grey": "grey literature",
    "trial": "training trial",
    "each-use": "after each use",
    "as-maker-says": "as the maker says",
    "stand-in": "stand-ins",
    "in-use": "In use",
    "caution": "Take care",
    "out-of-use": "Out of use",
    "fine": "Fine",
    "watch": "Keep an eye on it",
    "taken-out": "Taken out of use",
}
"""Words whose label is more than the word with spaces for hyphens."""


def label(word: str) -> str:
    """The words a reader sees for a word of a vocabulary."""
    return LABELS.get(word, word.replace("-", " "))
