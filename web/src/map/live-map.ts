import { Map as MapLibre, setWorkerUrl, VectorTileSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapOutline } from '../api/client.js';
import { bandOf } from '../coverage/bands.js';
import type { Theme } from '../ui/theme.js';
import { coverage } from './coverage-thing.js';
import { placesOf } from './label-thing.js';
import { MUNICIPALITY_FILL } from './municipality-thing.js';
import { type Palette, paletteOf } from './palette.js';
import { boxOf, ringsOf } from './path.js';
import { PROJECT_LAYERS } from './project-thing.js';
import { PATTERN_RATIO, patternImages } from './pattern-image.js';
import { type Bounds, type Projection, projectionOf } from './projection.js';
import { borderOf } from './state-thing.js';
import { type Drawn, styleOf, thingsOf } from './things.js';
import type { MapView } from './thing.js';

setWorkerUrl(workerUrl);

export interface LiveMapEvents {
  /** Drawn for the first time: the still picture below may go. */
  onReady(): void;
  /** It cannot be drawn here; the still picture stays. */
  onFail(cause: unknown): void;
  onSelect(ags: string): void;
  onSelectProject(id: number): void;
  /** The pointer is over a Gemeinde (by its key) or a project (by its number), or over none. */
  onHover(what: string | null, at: { x: number; y: number }): void;
  /** The map has come to rest, with these Gemeinden or projects in view, at this place: zoom/latitude/longitude. */
  onRest(inView: string[], position: string): void;
}

const LARGEST_ZOOM = 15.5;
/** Free space around the Land: less where the screen is small. */
const paddingOf = (container: HTMLElement) => (container.clientWidth < 600 ? 8 : 24);
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** MapLibre behind the few words the page needs. */
export class LiveMap {
  private readonly map: MapLibre;
  private readonly projection: Projection;
  private readonly drawn: Drawn;
  private palette: Palette;
  private isLoaded = false;

  constructor(
    container: HTMLElement,
    private readonly outline: MapOutline,
    private readonly bounds: Bounds,
    private view: MapView,
    theme: Theme,
    private readonly events: LiveMapEvents,
  ) {
    this.palette = paletteOf(theme);
    this.projection = projectionOf(outline, bounds);
    this.drawn = { places: placesOf(outline, this.projection), border: borderOf(outline, this.projection) };
    this.map = new MapLibre({
      container,
      style: this.style(),
      bounds,
      fitBoundsOptions: { padding: paddingOf(container) },
      maxBounds: widened(bounds),
      maxZoom: LARGEST_ZOOM,
      attributionControl: false,
      keyboard: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: still() ? 0 : 200,
    });
    this.map.touchZoomRotate.disableRotation();
    this.addPatterns();
    this.listen();
  }

  get canvas(): HTMLCanvasElement {
    return this.map.getCanvas();
  }

  show(view: MapView): void {
    const before = this.view;
    this.view = view;
    if (view.edition && before.edition !== view.edition) this.changeCells();
    this.redraw();
    if (before.shares !== view.shares) this.colour();
  }

  setTheme(theme: Theme): void {
    this.palette = paletteOf(theme);
    for (const [name, image] of patternImages(this.palette)) {
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
    }
    this.redraw();
  }

  /** Moves to a Gemeinde, with its neighbours in view; a Kreis or the Land likewise. */
  goTo(ags: string): void {
    const shape = [...this.outline.municipalities, ...this.outline.districts].find(
      (each) => each.ags === ags,
    );
    if (!shape) return;
    const target = this.projection.boundsOf(boxOf(ringsOf(shape.d)));
    this.map.fitBounds(target, { padding: this.roomAround(), maxZoom: 11.5, animate: !still() });
  }

  /** Moves to a box in degrees. */
  goToBounds(bounds: Bounds): void {
    this.map.fitBounds(bounds, { padding: this.roomAround() / 2, maxZoom: 13, animate: !still() });
  }

  goToWhole(): void {
    this.map.fitBounds(this.bounds, { padding: paddingOf(this.map.getContainer()), animate: !still() });
  }

  private get position(): string {
    const { lat, lng } = this.map.getCenter();
    return `${this.map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  }

  jumpTo(position: string): void {
    const [zoom, lat, lng] = position.split('/').map(Number);
    if ([zoom, lat, lng].every(Number.isFinite)) this.map.jumpTo({ zoom: zoom!, center: [lng!, lat!] });
  }

  /** Beside a text that is read by scrolling: wheel and one finger move the page, not the map. */
  letPageScroll(): void {
    this.map.scrollZoom.disable();
    if (matchMedia('(pointer: coarse)').matches) this.map.dragPan.disable();
  }

  zoomBy(step: number): void {
    this.map.zoomTo(this.map.getZoom() + step, { animate: !still() });
  }

  panBy(x: number, y: number): void {
    this.map.panBy([x, y], { animate: !still() });
  }

  remove(): void {
    this.map.remove();
  }

  private roomAround(): number {
    const { clientWidth, clientHeight } = this.map.getContainer();
    return Math.round(Math.min(clientWidth, clientHeight) / 4);
  }

  private style() {
    return styleOf(thingsOf(this.palette, this.view, this.drawn), this.palette);
  }

  /** Brings paint, filters and visibility up to date; sources stay, so no tile is loaded. */
  private redraw(): void {
    if (!this.isLoaded) return;
    for (const layer of this.style().layers) {
      const paint: Record<string, unknown> = { ...layer.paint };
      if (['coverage-cell', 'project-fill'].includes(layer.id)) paint['fill-pattern'] ??= undefined;
      for (const [name, value] of Object.entries(paint))
        this.map.setPaintProperty(layer.id, name as never, value as never);
      if ('filter' in layer) this.map.setFilter(layer.id, layer.filter);
      const visibility = layer.layout && 'visibility' in layer.layout ? layer.layout.visibility : undefined;
      if (visibility) this.map.setLayoutProperty(layer.id, 'visibility', visibility);
    }
  }

  private changeCells(): void {
    const { id, data } = coverage(this.palette, this.view).source;
    const source = this.map.getSource(id);
    if (source instanceof VectorTileSource && data.type === 'vector') source.setUrl(data.url!);
  }

  /** The one figures request becomes colour here. */
  private colour(): void {
    if (!this.isLoaded) return;
    for (const [ags, share] of this.view.shares) {
      this.map.setFeatureState(
        { source: 'municipality', sourceLayer: 'municipality', id: Number(ags) },
        { band: bandOf(share) },
      );
    }
  }

  private addPatterns(): void {
    this.map.setMissingStyleImageResolver((id) => {
      const found = patternImages(this.palette).find(([name]) => name === id);
      if (found && !this.map.hasImage(id)) this.map.addImage(id, found[1], { pixelRatio: PATTERN_RATIO });
    });
  }

  private listen(): void {
    const { map, events } = this;
    map.once('load', () => {
      this.isLoaded = true;
      this.redraw();
      this.colour();
      map.once('idle', () => events.onReady());
    });
    map.on('error', ({ error }) => this.isLoaded || events.onFail(error));
    map.on('click', MUNICIPALITY_FILL, ({ features }) => {
      const ags = features?.[0]?.properties['ags'] as string | undefined;
      if (ags && !this.view.projects) events.onSelect(ags);
    });
    map.on('click', ({ point }) => {
      const id = this.nextProjectAt(point);
      if (id !== null) events.onSelectProject(id);
    });
    map.on('mousemove', ({ point }) => {
      if (!this.view.projects) return;
      const [id] = this.projectsAt(point);
      events.onHover(id === undefined ? null : String(id), point);
    });
    map.on('mousemove', MUNICIPALITY_FILL, ({ features, point }) => {
      if (this.view.projects) return;
      events.onHover((features?.[0]?.properties['ags'] as string | undefined) ?? null, point);
    });
    map.on('mouseleave', MUNICIPALITY_FILL, ({ point }) => events.onHover(null, point));
    map.on('idle', () => events.onRest(this.inView(), this.position));
  }

  private projectsAt(point?: { x: number; y: number }): number[] {
    if (!this.view.projects) return [];
    const layers = { layers: PROJECT_LAYERS };
    const features = point
      ? this.map.queryRenderedFeatures([point.x, point.y], layers)
      : this.map.queryRenderedFeatures(layers);
    return [...new Set(features.map((feature) => feature.properties['id'] as number))];
  }

  /** Where areas lie one over the other, each click chooses the next. */
  private nextProjectAt(point: { x: number; y: number }): number | null {
    const ids = this.projectsAt(point);
    const current = ids.indexOf(this.view.projects?.selected ?? -1);
    return ids[(current + 1) % ids.length] ?? null;
  }

  private inView(): string[] {
    if (this.view.projects) return this.projectsAt().map(String);
    const features = this.map.queryRenderedFeatures({ layers: [MUNICIPALITY_FILL] });
    return [...new Set(features.map((feature) => feature.properties['ags'] as string))];
  }
}

/** So far the map may be moved beyond the Land. */
function widened([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) * 0.6, (north - south) * 0.6];
  return [west - x, south - y, east + x, north + y];
}
