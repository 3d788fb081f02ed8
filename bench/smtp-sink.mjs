// A mail server that throws everything away: `node bench/smtp-sink.mjs [MILLISECONDS A MAIL]`. Prints its port; a line on
// its stdin asks for a report of the mails taken since the last one: `{"mails":…,"seconds":…,"octets":…}`. It waits where
// real servers spend their time: between the final dot and the answer.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const delay = Number(process.argv[2] ?? 0);
const nothing = () => ({ mails: 0, octets: 0, first: null, last: null });
let taken = nothing();

const server = createServer((socket) => {
  let buffer = '';
  let inBody = false;
  const answer = (text) => socket.write(`${text}\r\n`);
  const accept = () => {
    taken.mails += 1;
    taken.last = performance.now();
    answer('250 2.0.0 Ok: queued');
  };
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    taken.octets += chunk.length;
    if (inBody) {
      // only the end of a body matters, and it may be cut anywhere
      buffer = buffer.slice(-4) + chunk.toString('latin1');
      if (!buffer.endsWith('\r\n.\r\n')) return;
      [buffer, inBody] = ['', false];
      if (delay === 0) accept();
      else setTimeout(accept, delay);
      return;
    }
    const lines = (buffer + chunk.toString('latin1')).split('\r\n');
    buffer = lines.pop();
    for (const line of lines) {
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'EHLO') answer('250-sink\r\n250-PIPELINING\r\n250 SIZE 10000000');
      else if (word === 'DATA') {
        taken.first ??= performance.now();
        inBody = true;
        answer('354 go on');
      } else if (word === 'QUIT') socket.end('221 bye\r\n');
      else answer('250 2.1.0 Ok');
    }
  });
  answer('220 sink');
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
createInterface({ input: process.stdin })
  .on('line', () => {
    const { mails, octets, first, last } = taken;
    console.log(JSON.stringify({ mails, octets, seconds: mails === 0 ? 0 : (last - first) / 1000 }));
    taken = nothing();
  })
  .on('close', () => process.exit());
