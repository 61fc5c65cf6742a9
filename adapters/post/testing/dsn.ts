type Dsn = { actie: string; status: string; deel: string }

/** A bounce as Postfix writes it, about our message with this number. */
export const makeDsn = (
  id: string,
  { actie = 'failed', status = '5.1.1', deel = 'message/rfc822' }: Partial<Dsn> = {},
): string => `From: MAILER-DAEMON@mail.example
To: post@voorbeeld.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

This is a MIME-encapsulated message.

--grens
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; anna@voorbeeld.example
Action: ${actie}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 no such user

--grens
Content-Type: ${deel}

Message-ID: <${id}@voorbeeld.example>
Subject: Uw afspraak

--grens--
`
