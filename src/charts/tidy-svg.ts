/** What {@link tidySvg} needs to know of a drawing. */
export type SvgFacts = Readonly<{
  width: number;
  height: number;
  /** Prefix of the ids in it. */
  id: string;
  title: string;
  description: string;
  /** What each drawn colour becomes, and whether it marks what is calculated. */
  colours: ReadonlyMap<string, Readonly<{ value: string; calculated: boolean }>>;
}>;

type Mark = Readonly<{
  tag: 'path' | 'text';
  /** Presentation attributes, written out. */
  look: string;
  calculated: boolean;
  /** Path data, or text with its place. */
  body: string;
}>;

/**
 * Makes the SVG that a canvas exports fit for a page: colours from custom properties, the page's
 * typeface, no clip paths, one place a run of text, like marks joined, short numbers, calculated marks in
 * groups of their own (`data-voice="calculated"`), a title and a description, and a size of its own
 * for a page whose style sheet did not arrive.
 *
 * @param svg - as the canvas of @napi-rs/canvas writes it
 * @throws RangeError when a colour is none of the drawing's
 */
export function tidySvg(svg: string, facts: SvgFacts): string {
  const { id, width, height } = facts;
  const marks = joined(marksOf(svg, facts));
  const voices = marks.map(({ calculated }) => calculated);
  const parts = marks.map((mark, index) => {
    const opens = mark.calculated && voices[index - 1] !== true;
    const closes = mark.calculated && voices[index + 1] !== true;
    return `${opens ? '<g data-voice="calculated">' : ''}${elementOf(mark)}${closes ? '</g>' : ''}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="var(--sans)">`,
    `<title id="${id}-title">${escaped(facts.title)}</title>`,
    `<desc id="${id}-desc">${escaped(facts.description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}

const ELEMENT = /<(rect|path|text)\b([^>]*?)(?:\/>|>([^<]*)<\/text>)/g;

function marksOf(svg: string, { colours }: SvgFacts): Mark[] {
  const drawn = svg.replaceAll(/<clipPath[\s\S]*?<\/clipPath>/g, '');
  return [...drawn.matchAll(ELEMENT)].flatMap(([, tag = '', written = '', text = '']): Mark[] => {
    const attributes = new Map(
      [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const get = (name: string) => attributes.get(name);
    const number = (name: string) => Number(get(name) ?? 0);
    if (get('fill-opacity') === '0') return [];
    const colourOf = (colour: string | undefined) => {
      const found = colours.get(colour ?? '#000000');
      if (found === undefined) throw new RangeError(`${colour} is not a colour of the drawing`);
      return found;
    };
    const stroke = get('stroke');
    const colour = colourOf(stroke ?? get('fill'));
    if (tag === 'text') {
      const [, moveX = 0, moveY = 0] =
        /translate\(([-\d.]+) ([-\d.]+)\)/.exec(get('transform') ?? '') ?? [];
      const place = (axis: 'x' | 'y', move: string | number) =>
        short(Number.parseFloat(get(axis)?.split(',')[0] ?? '') + Number(move));
      const bold = Number(get('font-weight') ?? 400) > 400 ? ' font-weight="600"' : '';
      const look = ` fill="${colour.value}" font-size="${get('font-size')}"${bold}`;
      const at = get('x') === '' ? '' : ` x="${place('x', moveX)}" y="${place('y', moveY)}"`;
      return [
        {
          tag,
          look,
          calculated: colour.calculated,
          body: `${at}>${text.replaceAll('\u00a0', ' ')}`,
        },
      ];
    }
    const look =
      stroke === undefined
        ? ` fill="${colour.value}"`
        : ` fill="none" stroke="${colour.value}" stroke-width="${short(number('stroke-width') || 1)}"`;
    const path =
      tag === 'rect'
        ? box(number('x'), number('y'), number('width'), number('height'))
        : shortPath(get('d') ?? '');
    return [{ tag: 'path', look, calculated: colour.calculated, body: path }];
  });
}

/**
 * Joins neighbours that look alike into one path. A text without a place is the space between two
 * runs of one line.
 */
function joined(marks: readonly Mark[]): Mark[] {
  return marks.reduce<Mark[]>((done, mark) => {
    const before = done.at(-1);
    if (before?.look !== mark.look || before.tag !== mark.tag) return [...done, mark];
    if (mark.tag === 'path')
      return [...done.slice(0, -1), { ...before, body: before.body + mark.body }];
    if (mark.body === '>') return [...done.slice(0, -1), { ...before, body: `${before.body} ` }];
    if (!before.body.endsWith(' ')) return [...done, mark];
    return [
      ...done.slice(0, -1),
      { ...before, body: before.body + mark.body.replace(/^[^>]*>/, '') },
    ];
  }, []);
}

const elementOf = ({ tag, look, body }: Mark): string =>
  tag === 'text' ? `<text${look}${body.trimEnd()}</text>` : `<path${look} d="${body}"/>`;

/** A number with at most one decimal. */
const short = (number: number): string => String(Math.round(number * 10) / 10);

const box = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

/** A canvas writes a circle as hundreds of short curves. */
const CURVES_OF_A_CIRCLE = 60;

function shortPath(path: string): string {
  return path
    .split(/(?=M)/)
    .map((part) => {
      if (part.split('Q').length > CURVES_OF_A_CIRCLE) return circle(part);
      return part.includes('Q') || part.includes('C') ? rounded(part) : polygon(part);
    })
    .join('');
}

const rounded = (path: string): string =>
  path.replaceAll(/-?\d*\.?\d+(?:e-?\d+)?/g, (number) => short(Number(number)));

/** Straight lines, each step relative to the one before. */
function polygon(path: string): string {
  const points = (rounded(path).match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((point) =>
    point.split(' ').map(Number),
  );
  const closed = path.trimEnd().endsWith('Z');
  const [first = [], ...rest] = points;
  const steps = rest.map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = points[index] ?? [];
    const [across, down] = [short(x - fromX), short(y - fromY)];
    if (down === '0') return `h${across}`;
    return across === '0' ? `v${down}` : `l${across} ${down}`;
  });
  const open = closed && String(rest.at(-1)) === String(first) ? steps.slice(0, -1) : steps;
  return `M${first.join(' ')}${open.join('')}${closed ? 'z' : ''}`;
}

function circle(path: string): string {
  const numbers = (path.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_number, index) => index % 2 === 0);
  const ys = numbers.filter((_number, index) => index % 2 === 1);
  const radius = (Math.max(...xs) - Math.min(...xs)) / 2;
  const [middle, top] = [short((Math.max(...xs) + Math.min(...xs)) / 2), short(Math.min(...ys))];
  const r = short(radius);
  // From its top nearly round to it: half as long as two halves, and no eye sees what is left open.
  return `M${middle} ${top}a${r} ${r} 0 11-.01 0z`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
