import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { Button } from "../elements/button";
import { download } from "../elements/download";
import { treeMermaid, treeSvg } from "./tree-files";
import {
  ANSWER_SHIFT,
  BOX_HEIGHT,
  BOX_WIDTH,
  branchPath,
  layoutTree,
  type PlacedNode,
} from "./tree-layout";
import { everyNode, pathAlong, ruledOutPlaces, type TreeNode } from "./tree-nodes";

const STEP = 1.4;
const SMALLEST = 0.02;
const LARGEST = 2;

interface TreePictureProps {
  readonly root: TreeNode;
  /** What is known, and marked in the picture. */
  readonly diagnosis: Diagnosis;
}

/** The tree as a picture that folds and zooms. */
export function TreePicture({ root, diagnosis }: TreePictureProps) {
  const t = useTranslations("tree");
  const { path, out } = useMemo(() => {
    const { observations, remaining } = diagnosis;
    const known = new Map(observations.map(({ facet, option }) => [`${facet}`, option]));
    // where nothing is left, what is known contradicts itself, and its answers alone say where not
    const left = remaining.length === 0 ? root.causes : remaining.map(({ cause }) => cause);
    return {
      path: new Set(pathAlong(root, known)),
      out: ruledOutPlaces(root, known, new Set(left)),
    };
  }, [root, diagnosis]);
  // what a person folds or opens counts before what the path opens
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [scale, setScale] = useState(1);
  const isOpen = (id: string) => toggled.get(id) ?? path.has(id);
  const layout = layoutTree(root, isOpen);
  const frame = useRef<HTMLElement>(null);
  // the frame alone scrolls, and only to a new path: the page stays where the reader is
  const start = useMemo(() => endOf(root, path), [root, path]);
  useEffect(() => {
    const { current } = frame;
    current?.scrollTo({ left: start.x - 16, top: start.y - current.clientHeight / 2 });
  }, [start]);

  const setAll = (to: boolean) => {
    flushSync(() => setToggled(new Map(everyNode(root).map(({ id }) => [id, to]))));
    const { current } = frame;
    const [first] = layoutTree(root, () => to).placed;
    // the root stands half way down, and all else beside it
    current?.scrollTo({ left: 0, top: (first?.y ?? 0) * scale - current.clientHeight / 2 });
  };
  const zoom = (to: number) => setScale(Math.min(LARGEST, Math.max(SMALLEST, to)));
  const fit = () => {
    const { current } = frame;
    if (current === null) return;
    const { clientWidth, clientHeight } = current;
    zoom(Math.min(1, clientWidth / layout.width, clientHeight / layout.height));
  };
  const markOf = (id: string) => {
    if (out.has(id)) return "tree-out";
    return path.has(id) ? "tree-on-path" : "";
  };
  return (
    <section aria-labelledby="picture" className="space-y-3">
      <h2 id="picture" className="text-lg font-semibold">
        {t("picture")}
      </h2>
      <p className="text-sm text-soft">
        {t("pictureHint")} {path.size > 1 ? t("onPath", { count: path.size - 1 }) : ""}{" "}
        {out.size > 0 ? t("outHint") : ""}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => zoom(scale / STEP)} disabled={scale <= SMALLEST}>
          {t("zoomOut")}
        </Button>
        <Button onClick={() => zoom(scale * STEP)} disabled={scale >= LARGEST}>
          {t("zoomIn")}
        </Button>
        <Button onClick={fit}>{t("fit")}</Button>
        <Button onClick={() => setAll(true)}>{t("openAll")}</Button>
        <Button onClick={() => setAll(false)}>{t("foldAll")}</Button>
        <Button
          onClick={() =>
            save("why403-tree.svg", "image/svg+xml", treeSvg(root, t("title"), isOpen))
          }
        >
          {t("saveSvg")}
        </Button>
        <Button onClick={() => save("why403-tree.mmd", "text/plain", treeMermaid(root, isOpen))}>
          {t("saveMermaid")}
        </Button>
      </div>
      <section
        ref={frame}
        aria-label={t("frame")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
        onPointerDown={drag}
        className="panel max-h-[70vh] cursor-grab overflow-auto active:cursor-grabbing"
      >
        <svg
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className="text-xs"
        >
          <title>{t("picture")}</title>
          {layout.placed.map((one) => (
            <path
              key={one.node.id}
              d={branchPath(one)}
              className={`tree-branch ${markOf(one.node.id)}`}
            />
          ))}
          {layout.placed.map((one) => (
            <Place
              key={one.node.id}
              placed={one}
              isOnPath={path.has(one.node.id)}
              isOut={out.has(one.node.id)}
              onToggle={() => setToggled(new Map(toggled).set(one.node.id, !one.isOpen))}
            />
          ))}
        </svg>
      </section>
    </section>
  );
}

/** Move what the frame shows along with a mouse; a finger scrolls by itself. */
function drag({ currentTarget: frame, target, pointerType, clientX, clientY }: PointerEvent) {
  const isOnPlace = target instanceof Element && target.closest(".tree-place") !== null;
  if (pointerType !== "mouse" || isOnPlace || !(frame instanceof HTMLElement)) return;
  const from = { left: frame.scrollLeft + clientX, top: frame.scrollTop + clientY };
  const move = (event: globalThis.PointerEvent) =>
    frame.scrollTo({ left: from.left - event.clientX, top: from.top - event.clientY });
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", () => window.removeEventListener("pointermove", move), {
    once: true,
  });
}

/** Where the end of a path stands in the picture that it opens. */
function endOf(
  root: TreeNode,
  path: ReadonlySet<string>,
): { readonly x: number; readonly y: number } {
  const { placed } = layoutTree(root, (id) => path.has(id));
  const { x = 0, y = 0 } = placed.findLast(({ node }) => path.has(node.id)) ?? {};
  return { x, y };
}

interface PlaceProps {
  readonly placed: PlacedNode;
  readonly isOnPath: boolean;
  readonly isOut: boolean;
  readonly onToggle: () => void;
}

function Place({ placed, isOnPath, isOut, onToggle }: PlaceProps) {
  const t = useTranslations("tree");
  const { node, x, y, lines, answerLines, isOpen } = placed;
  const above = y + BOX_HEIGHT / 2 - 5 - (answerLines.length - 1) * 14;
  const words = (
    <>
      <rect x={x} y={y} width={BOX_WIDTH} height={BOX_HEIGHT} rx={6} />
      <text>
        {lines.map((line, at) => (
          <tspan key={line} x={x + 8} y={y + 19 + at * 15}>
            {line}
          </tspan>
        ))}
      </text>
      {node.facet === undefined ? null : (
        <text x={x + BOX_WIDTH - 14} y={y + BOX_HEIGHT - 6}>
          {isOpen ? "−" : "+"}
        </text>
      )}
    </>
  );
  const look = `tree-place${isOnPath ? " tree-on-path" : ""}${isOut ? " tree-out" : ""}`;
  const name = t(isOut ? "namedOut" : "named", { answer: node.answer, label: node.label });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onToggle();
  };
  return (
    <g aria-current={isOnPath ? "step" : undefined}>
      <text className="tree-answer">
        {answerLines.map((line, at) => (
          <tspan key={line} x={x - ANSWER_SHIFT} y={above + at * 14}>
            {line}
          </tspan>
        ))}
      </text>
      {node.facet === undefined ? (
        <a href={node.href} className={`${look} tree-end`} aria-label={name}>
          {words}
        </a>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <g
          role="button"
          tabIndex={0}
          aria-expanded={isOpen}
          aria-label={name}
          className={look}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          {words}
        </g>
      )}
    </g>
  );
}

function save(name: string, type: string, content: string): void {
  download(new Blob([content], { type }), name);
}
