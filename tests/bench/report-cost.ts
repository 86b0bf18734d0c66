// Loaded into a build that is measured (see measured-build.ts): says at its end what it took.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\ntook ${maxRSS} kB, ${userCPUTime + systemCPUTime} µs\n`);
});
