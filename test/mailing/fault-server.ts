import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** What the server does at one step: answer with the text, cut the connection, or never answer. */
export type Step = string | 'cut' | 'hang';

/** One step for everybody, or one that depends on the recipient; undefined: as usual. */
type Answer = Step | ((recipient: string) => Step | undefined);

export interface Script {
  greeting?: Step;
  /** Lines after `250-`; the last is always `250 SIZE …`. */
  extensions?: string[];
  auth?: Step;
  mail?: Step;
  rcpt?: Answer;
  data?: Answer;
  /** As soon as the first octets of the mail come in. */
  body?: Answer;
  /** After the final dot. */
  dot?: Answer;
  rset?: Step;
}

/** An SMTP server on loopback that fails where it is told to; the n-th connection follows the n-th script, or the last. */
export class FaultServer {
  readonly mails: string[] = [];
  /** Whom each of {@link mails} was for. */
  readonly recipients: string[] = [];
  readonly commands: string[] = [];
  connections = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(scripts: Script[]) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      const script = scripts[Math.min(this.connections, scripts.length - 1)] ?? {};
      this.connections += 1;
      this.#talk(socket, script);
    });
  }

  static async start(...scripts: Script[]): Promise<FaultServer> {
    const server = new FaultServer(scripts);
    server.#server.listen(0, '0.0.0.0');
    await once(server.#server, 'listening');
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #talk(socket: Socket, script: Script): void {
    const act = (step: Step) => {
      if (step === 'cut') socket.destroy();
      else if (step !== 'hang') socket.write(`${step}\r\n`);
    };
    let buffer = '';
    let inBody = false;
    let recipient = '';
    const stepFor = (answer: Answer | undefined) => (typeof answer === 'function' ? answer(recipient) : answer);
    act(script.greeting ?? '220 test');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1');
      while (true) {
        if (inBody) {
          const midway = stepFor(script.body);
          if (midway !== undefined) {
            act(midway);
            if (!/^\d/.test(midway)) return;
          }
          const end = buffer.indexOf('\r\n.\r\n');
          if (end < 0) return;
          const mail = buffer.slice(0, end);
          buffer = buffer.slice(end + 5);
          inBody = false;
          const step = stepFor(script.dot) ?? '250 queued';
          if (step.startsWith('2') || step === 'cut') {
            this.mails.push(mail);
            this.recipients.push(recipient);
          }
          act(step);
          continue;
        }
        const end = buffer.indexOf('\r\n');
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        this.commands.push(line);
        const word = line.slice(0, 4).toUpperCase();
        if (word === 'EHLO')
          act(['250-test', ...(script.extensions ?? []).map((one) => `250-${one}`), '250 SIZE 10000000'].join('\r\n'));
        else if (word === 'AUTH') act(script.auth ?? '235 welcome');
        else if (word === 'MAIL') act(script.mail ?? '250 ok');
        else if (word === 'RCPT') {
          recipient = /<(.*)>/.exec(line)?.[1] ?? '';
          act(stepFor(script.rcpt) ?? '250 ok');
        } else if (word === 'RSET') act(script.rset ?? '250 ok');
        else if (word === 'DATA') {
          const step = stepFor(script.data) ?? '354 go on';
          inBody = step.startsWith('354');
          act(step);
        } else if (word === 'QUIT') {
          act('221 bye');
          socket.end();
        } else act('502 unknown');
      }
    });
  }
}
