import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { diagnoseFindings, nothingFound, readLink } from "@/lib";
import { Button } from "../elements/button";
import { download } from "../elements/download";
import { useFragment } from "../link/use-fragment";
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

const zooms = [0.25, 0.5, 0.75, 1, 1.5, 2] as const;
const plain = 3;

/** The tree as a picture that folds and zooms; what the link in the address says is marked in it. */
export function TreePicture({ root }: { readonly root: TreeNode }) {
  const t = useTranslations("tree");
  const fragment = useFragment();
  const { path, out } = useMemo(() => {
    const { answers, observed } = readLink(fragment).state;
    const { observations, remaining } = diagnoseFindings(nothingFound, { answers, observed });
    const known = new Map(observations.map(({ facet, option }) => [`${facet}`, option]));
    // where nothing is left, what is known contradicts itself, and its answers alone say where not
    const left = remaining.length === 0 ? root.causes : remaining.map(({ cause }) => cause);
    return {
      path: new Set(pathAlong(root, known)),
      out: ruledOutPlaces(root, known, new Set(left)),
    };
  }, [root, fragment]);
  // what a person folds or opens counts before what the path opens
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [zoom, setZoom] = useState<number>(plain);
  const isOpen = (id: string) => toggled.get(id) ?? path.has(id);
  const layout = layoutTree(root, isOpen);
  const frame = useRef<HTMLElement>(null);
  // the frame alone scrolls, and only to a new path: the page stays where the reader is
  const start = useMemo(() => endOf(root, path), [root, path]);
  useEffect(() => {
    const { current } = frame;
    current?.scrollTo({ left: start.x - 16, top: start.y - current.clientHeight / 2 });
  }, [start]);

  const setAll = (to: boolean) => setToggled(new Map(everyNode(root).map(({ id }) => [id, to])));
  const scale = zooms[zoom] ?? 1;
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
        <Button onClick={() => setZoom(Math.max(0, zoom - 1))} disabled={zoom === 0}>
          {t("zoomOut")}
        </Button>
        <Button
          onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
          disabled={zoom === zooms.length - 1}
        >
          {t("zoomIn")}
        </Button>
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
        className="panel max-h-[70vh] overflow-auto"
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
