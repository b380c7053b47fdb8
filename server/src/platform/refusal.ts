/** Something the user can mend. The message is one clear German sentence that says how; it is shown as it is. */
export class Refusal extends Error {
  override name = 'Refusal';
}
