/// The daily amount of which a food label gives percentages. It is a base for labels, not the
/// reference intake of a person.
public enum LabelBase: String, Sendable, Hashable, CaseIterable, Codable {
  /// Acuan Label Gizi of Indonesia, general group (BPOM regulation 9 of 2016); older labels say
  /// % AKG.
  case alg
  /// Daily Value of the United States, from 4 years (21 CFR 101.9, rule of 2016).
  case dv
  /// Nutrient Reference Value of the European Union (Regulation 1169/2011, Annex XIII).
  case nrv

  /// The base that an abbreviation on a label means; nil where it is none of these.
  package init?(named name: some StringProtocol) {
    switch name.lowercased() {
    case "alg", "akg": self = .alg
    case "dv", "daily value", "daily values": self = .dv
    // Reference intake; the others are what it is called in German, French, Italian and Spanish.
    case "nrv", "ri", "nrw", "vnr", "vrn": self = .nrv
    default: return nil
    }
  }

  /// Magnesium in mg that counts as 100 %.
  package var mg: Double {
    switch self {
    case .alg: 350
    case .dv: 420
    case .nrv: 375
    }
  }

  /// How far a printed percentage may be from the true one, in percentage points: labels round to
  /// whole percents, and the US ones to steps of 2 up to 10 %, of 5 up to 50 % and of 10 beyond
  /// (21 CFR 101.9(c)(8)(iii)).
  package func rounding(of percent: Double) -> Double {
    guard self == .dv else { return 0.5 }
    return percent <= 10 ? 1 : percent <= 50 ? 2.5 : 5
  }
}

/// Magnesium as a label states it.
public enum LabelClaim: Sendable, Hashable, Codable {
  /// Elemental magnesium in mg, 0 or more.
  case mg(Double)
  /// A percentage of a base, 0 or more.
  case percent(Double, of: LabelBase)

  /// What the label says in mg.
  public var mg: Double {
    switch self {
    case .mg(let mg): mg
    case .percent(let percent, let base): percent / 100 * base.mg
    }
  }

  /// What the label says; a percentage carries the range that its rounding leaves open.
  ///
  /// - Precondition: the claim is not negative.
  package var magnesium: MagnesiumAmount {
    switch self {
    case .mg: return MagnesiumAmount(mg: mg)
    case .percent(let percent, let base):
      let rounding = base.rounding(of: percent) / 100 * base.mg
      return MagnesiumAmount(mg: mg, range: max(0, mg - rounding)...mg + rounding)
    }
  }
}
