"""The shipped record, many times: what happened and was said is copied, who and what it was about stays.

Parties, formats, topics and what they belong to by kind stay the same, so that a party's page has as many times more
to show, too. Deterministic: a copy's ids follow from the original's.
"""

import uuid

NAMESPACE = uuid.UUID("6d6a5f0e-2f0b-4b0c-9a7e-1f6f1f1d9f10")
# Named by code or used everywhere, or with an id made of its content: one of each.
COPIED = {
    "entente-activity", "entente-programme", "entente-position", "entente-contribution", "entente-outcome",
    "entente-document", "entente-claim", "entente-post", "entente-need", "entente-recommendation", "entente-goal",
    "entente-objective", "entente-assessment",
}


def enlarged(objects, times):
    """Copies of what is copied, until there are about so many times as many objects; the originals are there."""
    copied = [o for o in objects if o["type"] in COPIED]
    ids = {o["id"] for o in copied}
    for copy in range(1, 1 + (times - 1) * len(objects) // max(1, len(copied))):
        renamed = {}
        for old in ids:
            kind = old.split("--")[0]
            digits = uuid.uuid5(NAMESPACE, f"{copy}:{old}").bytes
            renamed[old] = f"{kind}--{uuid.UUID(bytes=digits, version=4)}"
        for original in copied:
            yield with_names(original, renamed, copy)


def with_names(value, renamed, copy):
    """The value with the new ids; the name says which copy it is."""
    if isinstance(value, str):
        return renamed.get(value, value)
    if isinstance(value, list):
        return [with_names(item, renamed, copy) for item in value]
    if isinstance(value, dict):
        result = {key: with_names(item, renamed, copy) for key, item in value.items()}
        if value.get("type") and "name" in value and "id" in value:
            result["name"] = f"{value['name']} ({copy})"
        return result
    return value
