"""Compares app clients in Amazon Cognito's service model with what Amend knows of them."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from html.parser import HTMLParser

UPDATE = "UpdateUserPoolClientRequest"
DESCRIBED = "UserPoolClientType"
SECRET_OPERATION = "UserPoolClientSecret"
KEYS = {"UserPoolId", "ClientId"}
# DescribeUserPoolClient shows ClientSecret or ClientSecretArn instead.
NOT_DESCRIBED = {"PublishSecretsInAWSSecretsManager"}

# Amend may know values from elsewhere: ALLOW_CLIENT_TOKEN_AUTH is documented with GetClientToken.
NOTE = "Note: Amend knows a value that the model doesn't list"


class ModelError(Exception):
    """The service model can't be compared. The message says why."""


@dataclass(frozen=True)
class Member:
    """A member of a structure in the service model, named as in READ_ONLY_MEMBERS: Outer/Inner."""

    name: str
    owner: str
    shape: str
    type: str
    values: list[str]
    members: list[Member]
    documentation: list[str]

    def __str__(self) -> str:
        content = self.values or [inner.name.rpartition("/")[2] for inner in self.members]
        return f"{self.type} ({', '.join(content)})" if content else self.type


@dataclass(frozen=True)
class Difference:
    """What the service has and Amend doesn't know, or the other way round."""

    kind: str
    name: str
    where: str
    documentation: list[str]

    def __str__(self) -> str:
        if self.kind == NOTE:
            return f"{self.kind}: {self.name}"
        prose = (textwrap.indent(textwrap.fill(text, 96), "    ") for text in self.documentation)
        return "\n".join([f"{self.kind}: {self.name}", f"  in {self.where}", *prose, ""])


class Paragraphs(HTMLParser):
    """Splits HTML into paragraphs of plain text."""

    BLOCKS = {"p", "li", "dt", "dd", "note", "important"}

    def __init__(self):
        super().__init__()
        self.texts = [""]

    def handle_starttag(self, tag, attrs):
        if tag in self.BLOCKS:
            self.texts.append("")

    def handle_data(self, data):
        self.texts[-1] += data


def documentation_of(documented: dict) -> list[str]:
    paragraphs = Paragraphs()
    paragraphs.feed(documented.get("documentation", ""))
    paragraphs.close()
    return [" ".join(text.split()) for text in paragraphs.texts if text.strip()]


def members_of(shapes: dict, owner: str, outer: str = "") -> list[Member]:
    """Reads the members of a structure, and the members nested in them."""
    if owner not in shapes:
        raise ModelError(f"the service model has no shape {owner}")
    references = shapes[owner].get("members", {})
    return [member(shapes, owner, outer + name, references[name]) for name in sorted(references)]


def member(shapes: dict, owner: str, name: str, reference: dict) -> Member:
    shape = reference["shape"]
    type_ = shapes[shape]["type"]
    if type_ == "list":
        shape = shapes[shape]["member"]["shape"]
        element = shapes[shape]["type"]
        type_ = "list" if element == "string" else f"list of {element}"
    return Member(
        name=name,
        owner=owner,
        shape=shape,
        type=type_,
        values=sorted(shapes[shape].get("enum", [])),
        members=members_of(shapes, shape, name + "/"),
        documentation=documentation_of(reference),
    )


def flat(members: list[Member]) -> list[Member]:
    """Returns the members and all that are nested in them."""
    return [each for outer in members for each in (outer, *flat(outer.members))]


def compare(model: dict, known: dict) -> list[Difference]:
    """Lists each difference once, however many structures show it."""
    found = [
        *app_client_differences(model["shapes"], known),
        *secret_operation_differences(model, known["secretOperations"]),
    ]
    listed = {}
    for each in found:
        listed.setdefault((each.kind, each.name), each)
    return list(listed.values())


def app_client_differences(shapes: dict, known: dict):
    settings, read_only = known["settings"], known["readOnly"]
    update = {each.name: each for each in members_of(shapes, UPDATE) if each.name not in KEYS}
    described = {each.name: each for each in members_of(shapes, DESCRIBED)}
    for name, found in update.items():
        if name in settings:
            yield from setting_differences("setting", found, settings[name])
        else:
            shows = "shows" if name in described else "doesn't show"
            yield new("setting", found, f"; Describe {shows} it")
    for name, found in described.items():
        if name in settings:
            yield from setting_differences("setting", found, settings[name])
        elif name in read_only:
            yield from read_only_differences(found, known.get("readOnlyValues", {}))
        elif name not in update:
            yield new("read-only member", found)
    yield from dropped("setting", UPDATE, settings.keys() - update.keys())
    shown = settings.keys() & update.keys() - NOT_DESCRIBED
    yield from dropped("setting from Describe's answer", DESCRIBED, shown - described.keys())
    yield from dropped("read-only member", DESCRIBED, set(read_only) - described.keys())


def setting_differences(kind: str, found: Member, known: dict):
    """Compares the type, enum values and nested members of a setting."""
    if found.type != known["type"]:
        where = f"{found.owner}: {found}; Amend knows it as {known['type']}"
        yield Difference(f"Changed type of {kind}", found.name, where, found.documentation)
        return
    yield from value_differences(found, known.get("values", []))
    nested = {f"{found.name}/{name}": entry for name, entry in known.get("members", {}).items()}
    for inner in found.members:
        if inner.name in nested:
            yield from setting_differences("member of a setting", inner, nested[inner.name])
        else:
            yield new("member of a setting", inner)
    gone = nested.keys() - {inner.name for inner in found.members}
    yield from dropped("member of a setting", found.shape, gone)


def read_only_differences(found: Member, known_values: dict):
    """Compares the enum values of the read-only members whose values Amend acts on."""
    if found.name in known_values:
        yield from value_differences(found, known_values[found.name])


def value_differences(found: Member, known: list[str]):
    for value in found.values:
        if value not in known:
            prose = paragraphs_on(value, found.documentation)
            yield Difference("New enum value", f"{found.name} {value}", found.shape, prose)
    for value in sorted(set(known) - set(found.values)):
        yield Difference(NOTE, f"{found.name} {value}", found.shape, [])


def paragraphs_on(value: str, documentation: list[str]) -> list[str]:
    """Keeps the paragraphs that name a value, or all if none does."""
    word = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    return [text for text in documentation if word.search(text)] or documentation


def secret_operation_differences(model: dict, known: dict):
    operations = model["operations"]
    for name in sorted(operations):
        if name in known:
            yield from signature_differences(model["shapes"], operations[name], known[name])
        elif SECRET_OPERATION in name:
            prose = documentation_of(operations[name])
            yield Difference("New secret operation", name, "operations", prose)
    yield from dropped("secret operation", "operations", known.keys() - operations.keys())


def signature_differences(shapes: dict, operation: dict, known: dict):
    """Compares the members of an operation's input and output, nested ones included."""
    for side in ("input", "output"):
        kind = f"member of a secret operation, {operation['name']} {side}"
        shape = operation.get(side, {}).get("shape")
        found = flat(members_of(shapes, shape)) if shape else []
        names = {each.name for each in found}
        yield from (new(kind, each) for each in found if each.name not in known[side])
        yield from dropped(kind, shape or operation["name"], set(known[side]) - names)


def new(kind: str, found: Member, remark: str = "") -> Difference:
    where = f"{found.owner}: {found}{remark}"
    return Difference(f"New {kind}", found.name, where, found.documentation)


def dropped(kind: str, owner: str, names: set[str]):
    return (Difference(f"Dropped {kind}", name, owner, []) for name in sorted(names))
