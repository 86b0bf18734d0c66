// Loaded into a build that is measured (see measured-build.ts): says at its end how much memory it took.
process.on('exit', () => {
  process.stderr.write(`\npeak memory ${process.resourceUsage().maxRSS} kB\n`);
});
