import { writeSync } from 'node:fs';

/** Loaded before a program (`node --import`), it tells what the process has used on descriptor 3 when it ends. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ mebibytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
