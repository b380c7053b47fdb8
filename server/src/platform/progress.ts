const WIDTH = 24;

/** A progress bar on a terminal, one line a tenth elsewhere (logs of containers). */
export function progressPrinter(
  stream: NodeJS.WriteStream = process.stderr,
): (label: string, done: number, total: number) => void {
  let shown = '';
  return (label, done, total) => {
    const part = total > 0 ? Math.min(1, done / total) : 1;
    const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
    const line = `${label.padEnd(34)} ${bar} ${String(Math.floor(part * 100)).padStart(3)} %`;
    const step = `${label} ${stream.isTTY ? Math.floor(part * 100) : Math.floor(part * 4)}`;
    if (step === shown) return;
    shown = step;
    if (stream.isTTY) stream.write(`\r${line}${part === 1 ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };
}
