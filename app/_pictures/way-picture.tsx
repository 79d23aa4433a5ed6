import { hopOf } from "@/components/words/catalogue";
import { causes, type HopId, hops } from "@/lib";
import { colours, EDGE } from "./look";

const HEIGHT = 64;
const MIDDLE = HEIGHT / 2;
const REFUSED_RADIUS = 28;
const CAPTION_WIDTH = 800;
const FIRST = EDGE + 26;
const STEP = (1200 - 2 * FIRST) / (hops.length - 1);

interface WayPictureProps {
  /** The station that refuses; without one each shows how many causes it has. */
  readonly refusedAt: HopId | undefined;
  readonly caption: string;
}

/** The stations of a request in order, as the wizard draws them. */
export function WayPicture({ refusedAt, caption }: WayPictureProps) {
  return (
    <div style={{ display: "flex", position: "absolute", left: 0, top: 448, width: 1200 }}>
      {refusedAt === undefined ? (
        <Counts caption={caption} />
      ) : (
        <Refusal at={hops.indexOf(refusedAt)} caption={caption} />
      )}
    </div>
  );
}

function xOf(at: number): number {
  return FIRST + at * STEP;
}

function Refusal({ at, caption }: { readonly at: number; readonly caption: string }) {
  const end = xOf(at);
  return (
    <>
      <svg width="1200" height={HEIGHT} viewBox={`0 0 1200 ${HEIGHT}`} aria-hidden="true">
        <path d={`M${FIRST} ${MIDDLE}H${end}`} stroke={colours.accent} strokeWidth="4" />
        <path
          d={`M${end} ${MIDDLE}H${xOf(hops.length - 1)}`}
          stroke={colours.line}
          strokeWidth="4"
          strokeDasharray="8 8"
        />
        {hops.map((hop, place) => (
          <circle
            key={hop}
            cx={xOf(place)}
            cy={MIDDLE}
            r="11"
            fill={place < at ? colours.accent : colours.paper}
            stroke={place < at ? colours.accent : colours.line}
            strokeWidth="4"
          />
        ))}
        <circle cx={end} cy={MIDDLE} r={REFUSED_RADIUS} fill={colours.gate} />
        <path
          d={`M${end - 10} ${MIDDLE - 10}l20 20m0-20l-20 20`}
          stroke={colours.paper}
          strokeWidth="6"
          strokeLinecap="round"
        />
      </svg>
      <Caption colour={colours.gate} {...captionPlace(at)}>
        {caption}
      </Caption>
    </>
  );
}

interface CaptionPlace {
  readonly left: number;
  readonly side: "flex-start" | "center" | "flex-end";
}

/** The place of a caption beneath a station: at the ends it grows inwards, to stay in the picture. */
function captionPlace(at: number): CaptionPlace {
  const x = xOf(at);
  if (at < 4) return { left: x - REFUSED_RADIUS, side: "flex-start" };
  if (at > 8) return { left: x + REFUSED_RADIUS - CAPTION_WIDTH, side: "flex-end" };
  return { left: x - CAPTION_WIDTH / 2, side: "center" };
}

interface CaptionProps extends CaptionPlace {
  readonly colour: string;
  readonly children: string;
}

function Caption({ left, side, colour, children }: CaptionProps) {
  return (
    <div
      style={{
        display: "flex",
        position: "absolute",
        top: HEIGHT + 10,
        left,
        width: CAPTION_WIDTH,
        justifyContent: side,
        color: colour,
        fontSize: 34,
        whiteSpace: "nowrap",
      }}
    >
      {children}
    </div>
  );
}

function Counts({ caption }: { readonly caption: string }) {
  return (
    <>
      <svg width="1200" height={HEIGHT} viewBox={`0 0 1200 ${HEIGHT}`} aria-hidden="true">
        <path
          d={`M${FIRST} ${MIDDLE}H${xOf(hops.length - 1)}`}
          stroke={colours.accent}
          strokeWidth="4"
        />
      </svg>
      {hops.map((hop, at) => (
        <div
          key={hop}
          style={{
            display: "flex",
            position: "absolute",
            left: xOf(at) - 26,
            top: MIDDLE - 26,
            width: 52,
            height: 52,
            borderRadius: 26,
            alignItems: "center",
            justifyContent: "center",
            backgroundColor: colours.accent,
            color: colours.paper,
            fontSize: 28,
          }}
        >
          {String(causes.filter(({ id }) => hopOf(id) === hop).length)}
        </div>
      ))}
      <Caption colour={colours.accent} left={EDGE} side="flex-start">
        {caption}
      </Caption>
    </>
  );
}
