/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** How many value cards the page holds so far; makes their ids. */
    valueCards?: number;
  }
}
