// What a system gives, under one name: the small part of Foundation, which holds no data of languages and
// regions, and the C library. Apple's systems have Foundation whole, and share it among programs.
#if canImport(FoundationEssentials)
  @_exported import FoundationEssentials
#else
  @_exported import Foundation
#endif
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#endif
