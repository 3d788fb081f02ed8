"""Reads mails (base64, one a line) with Python's own email package and prints what it understood, one JSON a line."""

import base64
import json
import sys
from email import policy
from email.parser import BytesParser


def defects(part):
    found = [type(each).__name__ for each in part.defects]
    for value in part.values():
        found += [type(each).__name__ for each in getattr(value, "defects", ())]
    for inner in part.iter_parts() if part.is_multipart() else ():
        found += defects(inner)
    return found


for line in sys.stdin:
    mail = BytesParser(policy=policy.default).parsebytes(base64.b64decode(line))
    addresses = {
        name: [[each.display_name, each.addr_spec] for each in mail[name].addresses]
        for name in ("from", "to", "reply-to")
    }
    parts = {part.get_content_type(): part.get_content() for part in mail.walk() if not part.is_multipart()}
    print(
        json.dumps(
            {
                "headers": mail.keys(),
                "subject": mail["subject"],
                **addresses,
                "text": parts["text/plain"],
                "html": parts["text/html"],
                "calendar": parts["text/calendar"],
                "ics": base64.b64encode(parts["application/ics"]).decode(),
                "defects": defects(mail),
            }
        )
    )
