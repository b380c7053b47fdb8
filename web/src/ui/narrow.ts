import { useEffect, useState } from 'react';

const NARROW = 'screen and (max-width: 1099px)';

/** Whether the columns stand below each other. The server does not know and says no; the style sheet hides the jump. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const follow = () => setNarrow(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return narrow;
}
