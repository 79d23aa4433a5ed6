import { notFound } from "next/navigation";
import { isLocale, locales } from "@/components/words/locales";
import { pageIds, pictureName } from "../../../_pages/page-metadata";
import { pagePicture } from "../../../_pictures/page-picture";

export const dynamic = "force-static";
export const dynamicParams = false;

interface PictureProps {
  readonly params: Promise<{ readonly lang: string; readonly name: string }>;
}

export function generateStaticParams() {
  return locales.flatMap((lang) => pageIds.map((page) => ({ lang, name: pictureName(page) })));
}

export async function GET(_request: Request, { params }: PictureProps): Promise<Response> {
  const { lang, name } = await params;
  const page = pageIds.find((one) => pictureName(one) === name);
  if (!isLocale(lang) || page === undefined) notFound();
  return await pagePicture(lang, page);
}
