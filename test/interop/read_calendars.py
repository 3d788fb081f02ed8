"""Reads every .ics file of a folder with two libraries, and prints what each found as JSON: {library: {file: [entry]}}.

Called by calendars.mjs. An entry has the fields of ExpectedEntry (test/calendar/corpus.ts). A reader that fails on a
file has a text there instead of a list.
"""

import datetime
import json
import pathlib
import sys

import icalendar
import vobject


def moment(value):
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return value.isoformat()
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def with_icalendar(text):
    def line(entry, name):
        value = entry.get(name)
        return None if value is None else str(value)

    return [
        {
            "uid": line(entry, "UID"),
            "start": moment(entry.decoded("DTSTART")),
            "end": moment(entry.decoded("DTEND")),
            "summary": line(entry, "SUMMARY"),
            "description": line(entry, "DESCRIPTION"),
            "location": line(entry, "LOCATION"),
            "url": line(entry, "URL"),
            "status": line(entry, "STATUS"),
            "sequence": int(entry.get("SEQUENCE")),
            "alarms": sum(part.name == "VALARM" for part in entry.subcomponents),
        }
        for entry in icalendar.Calendar.from_ical(text).walk("VEVENT")
    ]


def with_vobject(text):
    def line(entry, name):
        found = entry.contents.get(name)
        return None if found is None else found[0].value

    calendar = vobject.readOne(text)
    return [
        {
            "uid": line(entry, "uid"),
            "start": moment(entry.dtstart.value),
            "end": moment(entry.dtend.value),
            "summary": line(entry, "summary"),
            "description": line(entry, "description"),
            "location": line(entry, "location"),
            "url": line(entry, "url"),
            "status": line(entry, "status"),
            "sequence": int(line(entry, "sequence")),
            "alarms": len(entry.contents.get("valarm", [])),
        }
        for entry in calendar.vevent_list
    ]


def attempt(read, text):
    try:
        return read(text)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


readers = {"icalendar": with_icalendar, "vobject": with_vobject}
files = {path.stem: path.read_bytes().decode() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))}
found = {name: {file: attempt(read, text) for file, text in files.items()} for name, read in readers.items()}
json.dump(found, sys.stdout, ensure_ascii=True)
