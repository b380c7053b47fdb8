import { Bar } from '../ui/bar.js';
import { ShareText } from './share-text.js';

/** A share with its bar in a table cell: the table is the chart. */
export function ShareBarCell({ share, computed = false }: { share: number | null; computed?: boolean }) {
  return (
    <td className="bar-cell">
      <span className="profile-cell">
        <span className="profile-number">
          <ShareText share={share} computed={computed} />
        </span>
        {share !== null && <Bar share={share} />}
      </span>
    </td>
  );
}
