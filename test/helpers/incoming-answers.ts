import { base64, crlf } from './mail-text.js';

/** What an answer says; every client writes it in its own way. */
export interface Answered {
  uid: string;
  /** The attendee as the client names it. */
  attendee: string;
  partstat: string;
  sequence?: number;
  /** `20250901T080000Z` */
  stamp?: string;
  comment?: string;
  from?: string;
  inReplyTo?: string;
}

/** A calendar answer, after RFC 5546 3.2.3. */
export function replyIcs({
  uid,
  attendee,
  partstat,
  sequence = 0,
  stamp = '20250901T080000Z',
  comment,
}: Answered): string {
  return crlf(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//DE
METHOD:REPLY
BEGIN:VEVENT
UID:${uid}
SEQUENCE:${sequence}
DTSTAMP:${stamp}
ORGANIZER:mailto:buero@netz.example
ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}
${comment === undefined ? '' : `COMMENT:${comment}\n`}DTSTART:20250904T140000Z
SUMMARY:Digital-Impuls
END:VEVENT
END:VCALENDAR
`);
}

/** Thunderbird: mixed of alternative and an attachment, no ORGANIZER, no In-Reply-To. */
export function thunderbird(answered: Answered): string {
  const ics = replyIcs(answered).replace(/ORGANIZER.*\r\n/, '');
  return crlf(`From: Kim Sommer <${answered.from ?? answered.attendee}>
To: buero@netz.example
Subject: =?UTF-8?Q?Termineinladung_angenommen=3A_Digital-Impuls?=
Date: Mon, 1 Sep 2025 10:00:00 +0200
Message-ID: <aaaa@stadt.example>
User-Agent: Mozilla Thunderbird
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="------------ABC"

--------------ABC
Content-Type: multipart/alternative; boundary="------------DEF"

--------------DEF
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 7bit

Kim Sommer hat die Einladung angenommen.

--------------DEF
Content-Type: text/calendar; charset=UTF-8; method=REPLY
Content-Transfer-Encoding: 7bit

${ics}
--------------DEF--

--------------ABC
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

${base64(ics)}
--------------ABC--
`);
}

/** Outlook with Exchange: base64, Windows time zone names, MAILTO in capitals, a comment that is only a line break. */
export function outlook(answered: Answered): string {
  const ics = `BEGIN:VCALENDAR
METHOD:REPLY
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT=${answered.partstat};CN=Kim Sommer:MAILTO:${answered.attendee}
COMMENT;LANGUAGE=de-DE:${answered.comment ?? '\\n'}
UID:${answered.uid}
SUMMARY;LANGUAGE=de-DE:Zugesagt: Digital-Impuls
DTSTART;TZID=W. Europe Standard Time:20250904T160000
DTEND;TZID=W. Europe Standard Time:20250904T173000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:${answered.stamp ?? '20250901T080000Z'}
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:${answered.sequence ?? 0}
X-MICROSOFT-CDO-APPT-SEQUENCE:${answered.sequence ?? 0}
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-DISALLOW-COUNTER:FALSE
END:VEVENT
END:VCALENDAR
`;
  return crlf(`From: Kim Sommer <${answered.from ?? answered.attendee}>
To: =?iso-8859-1?Q?Gesch=E4ftsstelle?= <buero@netz.example>
Subject: Zugesagt: Digital-Impuls
Thread-Topic: Digital-Impuls
Date: Mon, 1 Sep 2025 08:00:00 +0000
Message-ID: <FR3P@EURPRD.example>
In-Reply-To: ${answered.inReplyTo ?? '<someone@else.example>'}
MIME-Version: 1.0
Content-Type: multipart/alternative;
	boundary="_000_FR3P_"

--_000_FR3P_
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

Bis dann, freue mich.=20

--_000_FR3P_
Content-Type: text/calendar; charset="utf-8"; method=REPLY
Content-Transfer-Encoding: base64

${base64(ics)}
--_000_FR3P_--
`);
}

/** Google: the whole entry comes back, with a Sender of its own and every parameter there is. */
export function google(answered: Answered): string {
  const ics = `BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REPLY
BEGIN:VEVENT
DTSTART:20250904T140000Z
DTEND:20250904T153000Z
DTSTAMP:${answered.stamp ?? '20250901T080000Z'}
ORGANIZER;CN=Netzwerk:mailto:buero@netz.example
UID:${answered.uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answered.partstat};CN=${answered.attendee}
 ;X-NUM-GUESTS=0:mailto:${answered.attendee}
X-MICROSOFT-CDO-OWNERAPPTID:-1
CREATED:20250820T080000Z
DESCRIPTION:Zu Gast:\\n- jemand
LAST-MODIFIED:20250901T080000Z
LOCATION:
SEQUENCE:${answered.sequence ?? 0}
STATUS:CONFIRMED
SUMMARY:Digital-Impuls
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`;
  return crlf(`Reply-To: Kim Sommer <${answered.attendee}>
Sender: Google Calendar <calendar-notification@google.com>
Message-ID: <calendar-1@google.com>
Date: Mon, 01 Sep 2025 08:00:00 +0000
Subject: Abgesagt: Digital-Impuls
From: Kim Sommer <${answered.from ?? answered.attendee}>
To: buero@netz.example
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="000000000000a"

--000000000000a
Content-Type: multipart/alternative; boundary="000000000000b"

--000000000000b
Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes
Content-Transfer-Encoding: base64

${base64('Kim Sommer hat diese Einladung abgelehnt.')}
--000000000000b
Content-Type: text/calendar; charset="UTF-8"; method=REPLY
Content-Transfer-Encoding: 7bit

${ics}
--000000000000b--
--000000000000a
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

${base64(ics)}
--000000000000a--
`);
}

/** Apple: the attendee is a principal of the server, the address a parameter. */
export function apple(answered: Answered): string {
  return crlf(`From: Kim Sommer <${answered.from ?? answered.attendee}>
To: buero@netz.example
Subject: Digital-Impuls
Message-ID: <12345@icloud.example>
Date: Mon, 1 Sep 2025 08:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="Apple-Mail=_1"

--Apple-Mail=_1
Content-Type: text/plain; charset=UTF-8

Vielleicht

--Apple-Mail=_1
Content-Type: text/calendar; charset=UTF-8; method=REPLY; component=VEVENT
Content-Transfer-Encoding: 8bit

BEGIN:VCALENDAR
VERSION:2.0
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 14.5//EN
METHOD:REPLY
BEGIN:VEVENT
UID:${answered.uid}
DTSTAMP:${answered.stamp ?? '20250901T080000Z'}
DTSTART;TZID=Europe/Berlin:20250904T160000
ATTENDEE;CN="Sommer, Kim";CUTYPE=INDIVIDUAL;EMAIL="${answered.attendee}";PARTS
 TAT=${answered.partstat};ROLE=REQ-PARTICIPANT:/aMTIz/principal/
ORGANIZER;CN="Geschäftsstelle":mailto:buero@netz.example
SEQUENCE:${answered.sequence ?? 0}
END:VEVENT
END:VCALENDAR

--Apple-Mail=_1--
`);
}

/** A mail a person or a machine wrote. */
export function plainMail(of: { from: string; subject: string; inReplyTo?: string; headers?: string }): string {
  return crlf(`From: ${of.from}
To: buero@netz.example
Subject: ${of.subject}
${of.inReplyTo === undefined ? '' : `In-Reply-To: ${of.inReplyTo}\n`}${of.headers === undefined ? '' : `${of.headers}\n`}Message-ID: <p1@stadt.example>
Date: Mon, 1 Sep 2025 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Guten Tag, ich bin dabei.
`);
}
