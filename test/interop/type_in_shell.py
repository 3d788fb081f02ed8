# Types into an interactive shell in a pseudo-terminal of 100 columns, as a person would: `type_in_shell.py COMMAND…` with a
# JSON array of texts on stdin, each typed once the screen is quiet. Prints, as JSON, what came onto the screen after each and
# how long the file NOTED is then.
import fcntl, json, os, pty, select, signal, struct, sys, termios, time

QUIET = 0.5


def main():
    texts = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(sys.argv[1], sys.argv[1:])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 100, 0, 0))
    read_until_quiet(terminal, first=10)
    screens = []
    for text in texts:
        os.write(terminal, text.encode())
        screen = read_until_quiet(terminal, first=2)
        screens.append([screen, os.path.getsize(os.environ['NOTED'])])
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    json.dump(screens, sys.stdout)


def read_until_quiet(terminal, first):
    """Reads until nothing has come for a while; `first`: seconds until the first sign."""
    found = b''
    limit = time.time() + 20
    while time.time() < limit:
        ready, _, _ = select.select([terminal], [], [], QUIET if found else first)
        if not ready:
            break
        try:
            text = os.read(terminal, 65536)
        except OSError:
            break
        if text == b'':
            break
        found += text
    return found.decode('utf8', 'replace')


main()
