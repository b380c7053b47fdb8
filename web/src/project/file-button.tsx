import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useRef } from 'react';

interface FileButtonProps {
  text: string;
  variant?: 'primary' | 'secondary';
  onFile: (file: File) => void;
}

/** A button that lets choose a file with an area. The field of the browser itself stays hidden: it says nothing in German. */
export function FileButton({ text, variant = 'secondary', onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="sr-only"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".geojson,.json,.zip,.gpkg"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen once more, mended meanwhile.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <KernButton variant={variant} text={text} onClick={() => input.current?.click()} />
    </>
  );
}
