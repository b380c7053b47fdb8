import type { Feature } from 'geojson';
import {
  type GeoJSONSource,
  Map as MapLibre,
  type MapMouseEvent,
  type MapTouchEvent,
  type PointLike,
  ScaleControl,
  setWorkerUrl,
  VectorTileSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Theme } from '../../ui/theme.js';
import { CELL_SOURCE, ICON_RATIO, spotExpression } from './area-cells.js';
import { areaIcons } from './area-icons.js';
import { areaStyle, collection, type SourceName } from './area-map-layers.js';
import { type Point, toDegrees, toMetres } from './area-utm.js';

setWorkerUrl(workerUrl);

/** Where the pointer is, and how far it reaches: in metres of EPSG:25833. */
export interface Pointer {
  at: Point;
  reach: number;
}

export interface AreaMapEvents {
  onReady(): void;
  onFail(cause: unknown): void;
  /** True: what is there was taken and follows the pointer; the map stays. */
  onGrab(pointer: Pointer): boolean;
  onDrag(pointer: Pointer): void;
  onDrop(): void;
  onClick(pointer: Pointer, isDouble: boolean): void;
  /** The pointer moved over the map without anything in hand; null: it left. */
  onHover(pointer: Pointer | null): void;
}

/** West, south, east, north in metres. */
export type Box = readonly [number, number, number, number];

const REACH_PX = { mouse: 10, touch: 22 };
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const PADDING = 48;

/** MapLibre behind what the editor of areas needs. */
export class AreaMap {
  private readonly map: MapLibre;
  private readonly waiting = new Map<SourceName, Feature[]>();
  private isLoaded = false;
  private isHolding = false;
  private isFrameAsked = false;
  private hasHeld = false;

  constructor(
    container: HTMLElement,
    box: Box,
    private theme: Theme,
    private readonly hasBasemap: boolean,
    private readonly events: AreaMapEvents,
  ) {
    this.map = new MapLibre({
      container,
      style: areaStyle({ theme, hasBasemap }),
      bounds: boundsOf(box),
      fitBoundsOptions: { padding: PADDING },
      maxZoom: 18,
      attributionControl: false,
      keyboard: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      doubleClickZoom: false,
      fadeDuration: 0,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 130 }), 'top-left');
    this.map.setMissingStyleImageResolver((id) => {
      const found = areaIcons(this.theme).find(([name]) => name === id);
      if (found && !this.map.hasImage(id)) this.map.addImage(id, found[1], { pixelRatio: ICON_RATIO });
    });
    this.listen();
  }

  get canvas(): HTMLCanvasElement {
    return this.map.getCanvas();
  }

  /** What is drawn of a source from now on; several in one frame are drawn once. */
  draw(source: SourceName, features: Feature[]): void {
    this.waiting.set(source, features);
    if (this.isFrameAsked || !this.isLoaded) return;
    this.isFrameAsked = true;
    requestAnimationFrame(() => this.flush());
  }

  /** Which cells are unclear depends on the threshold, which of them there are on the edition. */
  showCells(edition: string, unclear: { from: number; to: number | null } | null): void {
    if (!this.isLoaded) return;
    const source = this.map.getSource(CELL_SOURCE);
    const url = `${location.origin}/tiles/coverage.json?edition=${edition}`;
    if (source instanceof VectorTileSource && source.url !== url) source.setUrl(url);
    this.map.setLayoutProperty('cells', 'icon-image', spotExpression(unclear));
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme || !this.isLoaded) return;
    this.theme = theme;
    for (const [name, image] of areaIcons(theme))
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
    for (const { id, paint } of areaStyle({ theme, hasBasemap: this.hasBasemap }).layers)
      for (const [name, value] of Object.entries(paint ?? {}))
        this.map.setPaintProperty(id, name as never, value as never);
  }

  setCursor(cursor: string): void {
    this.canvas.style.cursor = cursor;
  }

  /** Told whenever the map shows another part, or has another size; the answer ends it. */
  watch(listener: () => void): () => void {
    for (const change of ['move', 'resize'] as const) this.map.on(change, listener);
    return () => {
      for (const change of ['move', 'resize'] as const) this.map.off(change, listener);
    };
  }

  /** In pixels of the map. */
  screenOf(point: Point): { x: number; y: number } {
    return this.map.project(toDegrees(point) as [number, number]);
  }

  get view(): Box {
    const bounds = this.map.getBounds();
    const corners = [
      bounds.getSouthWest(),
      bounds.getNorthEast(),
      bounds.getNorthWest(),
      bounds.getSouthEast(),
    ].map(({ lng, lat }) => toMetres([lng, lat]));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }

  get metresAPixel(): number {
    return this.middle.reach / REACH_PX.mouse;
  }

  get middle(): Pointer {
    const { clientWidth, clientHeight } = this.map.getContainer();
    return this.pointerAt([clientWidth / 2, clientHeight / 2], REACH_PX.mouse);
  }

  fit(box: Box): void {
    this.map.fitBounds(boundsOf(box), { padding: PADDING, maxZoom: 16, animate: !still() });
  }

  /** Moves just so far that the point is seen. */
  reveal(point: Point): void {
    const { x, y } = this.screenOf(point);
    const { clientWidth, clientHeight } = this.map.getContainer();
    const isSeen = x > PADDING && y > PADDING && x < clientWidth - PADDING && y < clientHeight - PADDING;
    if (!isSeen) this.map.easeTo({ center: toDegrees(point) as [number, number], animate: !still() });
  }

  /** Around the point that is chosen, so that it does not leave the map. */
  zoomBy(step: number, around: Point | null): void {
    const place = around && { around: toDegrees(around) as [number, number] };
    this.map.zoomTo(this.map.getZoom() + step, { animate: !still(), ...place });
  }

  panBy(x: number, y: number): void {
    this.map.panBy([x, y], { animate: !still() });
  }

  remove(): void {
    removeEventListener('mouseup', this.drop);
    this.map.remove();
  }

  private flush(): void {
    this.isFrameAsked = false;
    for (const [name, features] of this.waiting)
      (this.map.getSource(name) as GeoJSONSource | undefined)?.setData(collection(features));
    this.waiting.clear();
  }

  private pointerAt(pixel: PointLike, reachPx: number): Pointer {
    const [x, y] = Array.isArray(pixel) ? pixel : [pixel.x, pixel.y];
    const at = this.metresAt(x, y);
    const aside = this.metresAt(x + reachPx, y);
    return { at, reach: Math.hypot(aside[0] - at[0], aside[1] - at[1]) };
  }

  private metresAt(x: number, y: number): Point {
    const { lng, lat } = this.map.unproject([x, y]);
    return toMetres([lng, lat]);
  }

  private listen(): void {
    const { map, events } = this;
    map.once('load', () => {
      this.isLoaded = true;
      this.flush();
      events.onReady();
    });
    map.on('error', ({ error }) => this.isLoaded || events.onFail(error));
    map.on('mousedown', (event) => this.grab(event, REACH_PX.mouse));
    map.on('touchstart', (event) => {
      if (event.points.length === 1) this.grab(event, REACH_PX.touch);
    });
    map.on('mousemove', (event) => this.follow(event, REACH_PX.mouse));
    map.on('touchmove', (event) => {
      if (this.isHolding) this.follow(event, REACH_PX.touch);
    });
    for (const end of ['touchend', 'touchcancel'] as const) map.on(end, this.drop);
    // The button may be let go beside the map.
    addEventListener('mouseup', this.drop);
    map.on('mouseout', () => events.onHover(null));
    map.on('click', ({ point, originalEvent }) => {
      if (this.hasHeld) return;
      const isTouch = (originalEvent as PointerEvent).pointerType === 'touch';
      events.onClick(
        this.pointerAt(point, isTouch ? REACH_PX.touch : REACH_PX.mouse),
        originalEvent.detail > 1,
      );
    });
  }

  private grab(event: MapMouseEvent | MapTouchEvent, reachPx: number): void {
    if (event.originalEvent instanceof MouseEvent && event.originalEvent.button !== 0) return;
    this.isHolding = this.events.onGrab(this.pointerAt(event.point, reachPx));
    this.hasHeld = this.isHolding;
    if (this.isHolding) event.preventDefault();
  }

  private follow(event: MapMouseEvent | MapTouchEvent, reachPx: number): void {
    const pointer = this.pointerAt(event.point, reachPx);
    if (this.isHolding) this.events.onDrag(pointer);
    else this.events.onHover(pointer);
  }

  private readonly drop = (): void => {
    if (this.isHolding) this.events.onDrop();
    this.isHolding = false;
  };
}

function boundsOf([west, south, east, north]: Box): [[number, number], [number, number]] {
  return [toDegrees([west, south]) as [number, number], toDegrees([east, north]) as [number, number]];
}
