// Loaded with --import into every process that is measured: answers its CPU time to the bench, which started it.
process.on('message', (message) => {
  if (message === 'cpu') process.send({ cpu: process.cpuUsage() });
});
process.channel?.unref();
