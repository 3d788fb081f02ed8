# Runs a command line in a pseudo-terminal of 80 columns, answers its questions one by one with the keys given, and presses
# Ctrl-C at the stage named: `at-terminal.py STAGE KEYS… -- COMMAND…`. Prints the exit code, and whether Ctrl-C was pressed or
# the program had ended before. SHOW=1 prints the screen.
import fcntl, os, pty, select, signal, struct, sys, termios, time

split = sys.argv.index('--')
stage, keys, command = int(sys.argv[1]), sys.argv[2:split], sys.argv[split + 1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
screen, ended = b'', False


def wait_for_quiet(seconds):
    """Reads until nothing has come for so long, or the program ends."""
    global screen, ended
    limit, seen = time.time() + 20, False
    while time.time() < limit and not ended:
        ready, _, _ = select.select([terminal], [], [], seconds if seen else 10)
        if not ready:
            return
        try:
            text = os.read(terminal, 65536)
        except OSError:
            text = b''
        ended = text == b''
        seen = seen or b'?' in text
        screen += text


wait_for_quiet(0.25)
for key in keys[:stage]:
    if ended:
        break
    os.write(terminal, key.encode().decode('unicode_escape').encode('latin1'))
    wait_for_quiet(0.25)
pressed = not ended
if pressed:
    os.write(terminal, b'\x03')
    deadline = time.time() + 15
    while not ended and time.time() < deadline:
        wait_for_quiet(0.1)
    if not ended:
        os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
print(code, 'interrupted' if pressed else 'ended')
if os.environ.get('SHOW'):
    sys.stderr.write(screen.decode('utf8', 'replace'))
