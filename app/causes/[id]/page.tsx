import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CauseArticle } from "@/components/cause-article";
import { causes, isCauseId, words } from "@/lib";

interface CausePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return causes.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: CausePageProps): Promise<Metadata> {
  const { id } = await params;
  if (!isCauseId(id)) return {};
  const { title, why } = words.en.causes[id];
  return { title, description: why.replaceAll("`", "") };
}

export default async function CausePage({ params }: CausePageProps) {
  const { id } = await params;
  if (!isCauseId(id)) notFound();
  return <CauseArticle id={id} />;
}
