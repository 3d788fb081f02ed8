// What nodemailer alone needs: `node bench/bare-nodemailer.mjs PORT MAILS CONNECTIONS FILE` sends the one mail in FILE again and again
// over its pool, written anew each time as any program does that uses nodemailer. The measure for `bench/mail.mjs`.
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';

const [port, mails, connections, file] = process.argv.slice(2);
const { subject, text, html, calendar } = JSON.parse(readFileSync(file, 'utf8'));
const pool = nodemailer.createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  maxConnections: Number(connections),
  maxMessages: Number.POSITIVE_INFINITY,
});
const mail = {
  from: 'Büro <buero@example.org>',
  to: 'Kim Mayer <kim@example.org>',
  subject,
  text,
  html,
  icalEvent: { method: 'REQUEST', content: calendar },
};
let left = Number(mails);
const lane = async () => {
  while (left > 0) {
    left -= 1;
    await pool.sendMail(mail);
  }
};
// twice as many as connections, so that the pool never waits for the next mail
await Promise.all(Array.from({ length: 2 * Number(connections) }, lane));
pool.close();
