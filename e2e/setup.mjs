/** Once, before all tests of a run: its name, which the processes that run them share (service.ts). */
export default function nameRun() {
  process.env.TEST_RUN = String(process.pid);
}
