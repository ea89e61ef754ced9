const WIDTH = 30;
/** How often the bar is drawn, and how often a line is printed where there is no terminal. */
const DRAWN_MS = 100;
const PRINTED_MS = 30_000;

export interface Progress {
  tell: (done: number, failed: number) => void;
  end: () => void;
}

/** A bar on standard error with the rate and the time that is left; a line now and then in a log. */
export function progressBar(total: number): Progress {
  const { isTTY } = process.stderr;
  const began = performance.now();
  let last = 0;
  const draw = (done: number, failed: number): void => {
    const seconds = (performance.now() - began) / 1000;
    const rate = done / seconds;
    const filled = Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(filled).padEnd(WIDTH, '░');
    const left = `${Math.ceil((total - done) / rate)} s left`;
    const state = failed > 0 ? `, ${failed} failed` : '';
    const line = `${bar} ${done}/${total}, ${rate.toFixed(0)} a second, ${left}${state}`;
    process.stderr.write(isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  };
  return {
    tell: (done, failed) => {
      const now = performance.now();
      if (now - last < (isTTY ? DRAWN_MS : PRINTED_MS) && done < total) return;
      last = now;
      draw(done, failed);
    },
    end: () => {
      if (isTTY) process.stderr.write('\n');
    },
  };
}
