# A sequential mail merge, as one writes it in an afternoon: `python3 bench/mail-merge.py PORT FILE MAILS`. Reads texts with
# {name}, and for each mail writes text, HTML and calendar entry with it, and sends them over one connection.
import json
import smtplib
import sys
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

port, file, mails = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with open(file, encoding="utf-8") as opened:
    letter = json.load(opened)
with smtplib.SMTP("127.0.0.1", port) as server:
    for number in range(mails):
        name = f"Kim{number} Mayer{number}"
        mail = EmailMessage()
        mail["From"] = "Büro <buero@example.org>"
        mail["To"] = f"{name} <kim{number}@example.org>"
        mail["Subject"] = letter["subject"]
        mail["Date"] = formatdate()
        mail["Message-ID"] = make_msgid(domain="example.org")
        mail.set_content(letter["text"].replace("{name}", name))
        mail.add_alternative(letter["html"].replace("{name}", name), subtype="html")
        mail.add_attachment(
            letter["calendar"].replace("{name}", name).encode(),
            maintype="text",
            subtype="calendar",
            filename="invite.ics",
        )
        server.send_message(mail)
