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
