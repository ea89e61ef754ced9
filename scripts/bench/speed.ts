import { createServices } from '../../functions/src/services.ts';
import { PROJECT_ID } from '../lib/project.ts';
import { triggerLatency } from './speed/latency.ts';
import { coldImport, core } from './speed/processes.ts';
import { duplicate, hotVsSpread, settleVsRaw } from './speed/settling.ts';
import type { Finding } from './web.ts';

/** The functions that `benchSpeed` needs beside ours, from the root. */
export const OTHER_TRIGGERS = 'scripts/bench/speed/other-triggers.ts';

/** How fast it is: each figure a median of rounds, and a ratio wherever a machine could matter. */
export async function benchSpeed(): Promise<Finding> {
  const alone = await core();
  const cold = await coldImport();
  const loaded = await createServices({ projectId: PROJECT_ID }).store();
  const latency = await triggerLatency(loaded);
  await loaded.db.terminate();
  // A project of its own, whose writes no trigger hears of.
  const quiet = await createServices({ projectId: 'demo-speed' }).store();
  const settling = await settleVsRaw(quiet);
  const hot = await hotVsSpread(quiet);
  const twice = await duplicate(quiet);
  await quiet.db.terminate();
  return {
    figures: {
      settleVsRaw: rounded(settling.ratio),
      triggerLatencyVsEmpty: rounded(latency.vsEmpty),
      triggerLatencyVsRaw: rounded(latency.vsRaw),
      hotVsSpread: rounded(hot.ratio),
      hotLost: hot.lost,
      duplicateReads: twice.reads,
      duplicateWrites: twice.writes,
      coldImport: rounded(cold.ratio),
      corePerSecond: Math.round(alone.perSecond),
      coreMb: Math.round(alone.mb),
      coreSlope: rounded(alone.slope),
    },
    details: { settling, latency, hot, cold },
  };
}

const rounded = (ratio: number): number => Number(ratio.toFixed(3));
