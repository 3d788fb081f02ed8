import { base64, crlf } from './mail-text.js';

/** A report of a mail that came back, as Postfix writes it. */
export function postfixBounce(of: {
  to: string;
  messageId: string;
  status?: string;
  action?: string;
  text?: string;
  /** The address it comes back to. */
  back?: string;
}): string {
  const { to, messageId, status = '5.1.1', action = 'failed', back = 'buero@netz.example' } = of;
  const { text = 'Recipient address rejected: User unknown' } = of;
  return crlf(`Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: ${back}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <20250901.5@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="5A/mx.example"

--5A/mx.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.

--5A/mx.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 5A
Arrival-Date: Mon,  1 Sep 2025 10:00:00 +0200 (CEST)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.stadt.example
Diagnostic-Code: smtp; 550 ${status} <${to}>:
    ${text}

--5A/mx.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: buero@netz.example
To: ${to}
Message-ID:
 ${messageId}
Subject: Einladung

--5A/mx.example--
`);
}

/** Exchange Online says 5.4.1 “Access denied” where nobody has the address, and brings the whole mail along. */
export function exchangeBounce(of: { to: string; messageId: string }): string {
  return crlf(`From: <postmaster@stadt.example>
To: <buero@netz.example>
Subject: Unzustellbar: Einladung
MIME-Version: 1.0
X-MS-Exchange-Message-Is-Ndr:
Content-Type: multipart/report; report-type=delivery-status;
	boundary="_mpb_"

--_mpb_
Content-Type: multipart/alternative; boundary="_alt_"

--_alt_
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

${base64('Ihre Nachricht an kim konnte nicht zugestellt werden.')}
--_alt_--

--_mpb_
Content-Type: message/delivery-status

Reporting-MTA: dns;FR3P281.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.netz.example

Final-Recipient: rfc822;${of.to}
Action: failed
Status: 5.4.1
Diagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied.

--_mpb_
Content-Type: message/rfc822

Message-ID: ${of.messageId}
From: buero@netz.example
To: ${of.to}
Subject: Einladung

Hallo
--_mpb_--
`);
}

/** Gmail’s shape: a failed recipient in a header as well, the original’s headers as a part. */
export function googleBounce(of: { to: string; messageId: string }): string {
  return crlf(`From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: buero@netz.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: ${of.messageId}
In-Reply-To: ${of.messageId}
X-Failed-Recipients: ${of.to}
MIME-Version: 1.0
Content-Type: multipart/report; boundary="00g"; report-type=delivery-status

--00g
Content-Type: multipart/related; boundary="00h"

--00h
Content-Type: text/html; charset="UTF-8"

<p>Address not found</p>
--00h--
--00g
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 01 Sep 2025 01:00:00 -0700 (PDT)
X-Original-Message-ID: ${of.messageId}

Final-Recipient: rfc822; ${of.to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.com.
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
Last-Attempt-Date: Mon, 01 Sep 2025 01:00:01 -0700 (PDT)

--00g
Content-Type: message/rfc822

Message-ID: ${of.messageId}
To: ${of.to}

x
--00g--
`);
}
