import { existsSync, readFileSync } from 'node:fs';

const MICROSECONDS = 1_000_000;

/**
 * What a processor did for some work, its compiler and garbage collector included: what one core takes
 * that does nothing else. The clock on the wall would also count what else the machine is busy with.
 */
export function processorSeconds<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / MICROSECONDS, result };
}

const STATUS = '/proc/self/status';

/**
 * The most memory that this process has held. Linux counts into `maxRSS` what the process that started
 * it held at that moment, so it is asked for the high-water mark of this one alone.
 */
export function peakMb(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024;
}
