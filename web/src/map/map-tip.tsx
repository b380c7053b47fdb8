import { useEffect, useRef } from 'react';

interface MapTipProps {
  tip: { x: number; y: number } | null;
  text: string;
}

/** Name and share beside the pointer. For the eye only: keyboard and screen reader have the list and the panel. */
export function MapTip({ tip, text }: MapTipProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tip && box.current) box.current.style.transform = `translate(${tip.x + 14}px, ${tip.y + 14}px)`;
  }, [tip]);
  return (
    <div className="map-tip" ref={box} hidden={!tip} aria-hidden="true">
      {text}
    </div>
  );
}
