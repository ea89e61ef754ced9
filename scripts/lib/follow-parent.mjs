// @ts-check
// Preloaded into firebase-tools. It ends the emulators when the process that started them is gone,
// even by kill -9: descriptor 3 is a pipe whose other end closes with that process.
import { Socket } from 'node:net';

const lifeline = new Socket({ fd: 3 });
lifeline.on('error', () => {});
lifeline.on('close', () => process.kill(process.pid, 'SIGTERM'));
lifeline.resume();
lifeline.unref();
