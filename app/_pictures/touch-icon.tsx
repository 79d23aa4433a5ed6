import { ImageResponse } from "next/og";
import { squareIconUrl } from "@/components/site/icon";
import { asSmallPng } from "./small-png";

const SIZE = 180;

/** The sign of the site for the home screen of a phone. */
export async function touchIcon(): Promise<Response> {
  const icon = (
    // biome-ignore lint/performance/noImgElement: drawn when the site is built, never loaded
    <img src={squareIconUrl} width={SIZE} height={SIZE} alt="" />
  );
  return await asSmallPng(new ImageResponse(icon, { width: SIZE, height: SIZE }));
}
