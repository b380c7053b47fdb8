/**
 * Each for itself: what fails is told to `failed` and comes again with the next run, the others go on. Answers of how many
 * `work` said yes.
 */
export async function oneByOne<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean | void>,
  failed: (item: Item, error: unknown) => void,
): Promise<number> {
  let count = 0;
  for (const item of items)
    try {
      if (await work(item)) count++;
    } catch (error) {
      failed(item, error);
    }
  return count;
}
