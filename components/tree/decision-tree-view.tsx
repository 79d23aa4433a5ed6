"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import { type DecisionNode, diagnoseFindings, nothingFound, readLink, wayTaken } from "@/lib";
import { useFragment } from "../link/use-fragment";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";
import { everyNode, type TreeNode, treeNodes } from "./tree-nodes";
import { TreeOutline } from "./tree-outline";
import { TreePicture } from "./tree-picture";
import { WayTakenView } from "./way-taken";

/**
 * The way to the diagnosis in the address, if there is one; then the grown decision tree, as a picture and as an
 * outline. Its words are not sent twice.
 */
export function DecisionTreeView({ tree }: { readonly tree: DecisionNode }) {
  const t = useTranslations("tree");
  const tSigns = useTranslations("signs");
  const words = useWords();
  const paths = usePaths();
  const root = useMemo(() => treeNodes(tree, { words, paths }), [tree, words, paths]);
  const fragment = useFragment();
  const diagnosis = useMemo(() => {
    const { answers, observed } = readLink(fragment).state;
    return diagnoseFindings(nothingFound, { answers, observed });
  }, [fragment]);
  const way = useMemo(() => {
    const { observations, declined } = diagnosis;
    return observations.length + declined.length === 0 ? undefined : wayTaken(diagnosis);
  }, [diagnosis]);
  // what a link says is painted once; see the script in the head
  useEffect(() => document.documentElement.removeAttribute("data-linked"), []);
  const nodes = everyNode(root);
  const questions = nodes.filter(({ facet }) => facet !== undefined).length;
  return (
    <div className="waits-for-link space-y-8">
      {way === undefined ? null : <WayTakenView diagnosis={diagnosis} way={way} />}
      <header className="max-w-3xl space-y-3">
        {way === undefined ? (
          <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        ) : (
          <h2 className="text-xl font-semibold">{t("title")}</h2>
        )}
        <p>{t("intro")}</p>
        <p className="text-soft">
          {t("figures", {
            questions,
            ends: nodes.length - questions,
            deepest: depthOf(root),
          })}
        </p>
        <p>
          {t("files")}{" "}
          <a href={paths.treeSvg} download>
            {t("svg")}
          </a>
          {tSigns("comma")}
          <a href={paths.treeMermaid} download>
            {t("mermaid")}
          </a>
        </p>
      </header>
      <TreePicture root={root} diagnosis={diagnosis} />
      <section aria-labelledby="outline" className="space-y-3 border-t border-line pt-5">
        <h2 id="outline" className="text-lg font-semibold">
          {t("outline")}
        </h2>
        <p className="text-sm text-soft">{t("outlineIntro")}</p>
        <TreeOutline node={root} />
      </section>
    </div>
  );
}

function depthOf(node: TreeNode): number {
  // biome-ignore lint/plugin: branches of the catalogue's tree
  return node.children.length === 0 ? 0 : 1 + Math.max(...node.children.map(depthOf));
}
