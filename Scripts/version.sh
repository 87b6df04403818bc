#!/bin/sh
# Prints the version, which stands in one place of the sources.
set -eu
cd "$(dirname "$0")/.."
sed -n 's/^  package static let version = "\(.*\)"$/\1/p' Sources/MagnesiumKit/Edition.swift
