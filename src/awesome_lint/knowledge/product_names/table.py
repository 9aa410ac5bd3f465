"""How products, languages and sites write their names, and what else people write for them.

One line a source: the place where the name's owner writes it, then the names. The owner's
page or brand guidelines are the authority; other spellings of a name follow it after "=".
A name in capitals throughout, or one that is an ordinary word, is in a table of its own.
"""

from __future__ import annotations

# Unmistakable: any other capitals are wrong, all small ones included.
ALWAYS = """
    ecma-international.org: JavaScript = java-script; ECMAScript
    typescriptlang.org: TypeScript
    coffeescript.org: CoffeeScript
    nodejs.org: Node.js = nodejs
    vuejs.org: Vue.js = vuejs
    nextjs.org: Next.js = nextjs
    emberjs.com: Ember.js = emberjs
    backbonejs.org: Backbone.js = backbonejs
    angularjs.org: AngularJS = angular.js
    jquery.com: jQuery
    github.com/logos: GitHub
    about.gitlab.com: GitLab
    bitbucket.org: Bitbucket
    gitkraken.com: GitKraken
    gitbook.com: GitBook
    sourceforge.net: SourceForge
    apple.com/legal/intellectual-property: macOS; iOS; iPadOS; watchOS; tvOS; visionOS; iCloud
    apple.com/iphone: iPhone; iPad; iTunes; iMessage; AirPlay; AirPods; MacBook; HomeKit; CarPlay
    developer.apple.com: SwiftUI; UIKit; AppKit; ARKit; SpriteKit; SceneKit; TestFlight; AppleScript
    developer.apple.com/xcode: Xcode
    cocoapods.org: CocoaPods
    linuxfoundation.org: Linux
    ubuntu.com: Ubuntu
    debian.org: Debian
    centos.org: CentOS
    freebsd.org: FreeBSD
    openbsd.org: OpenBSD
    netbsd.org: NetBSD
    nixos.org: NixOS
    lineageos.org: LineageOS
    redhat.com: Red Hat = redhat
    archlinux.org: Arch Linux = archlinux
    microsoft.com: Microsoft; DirectX; Direct3D; OneDrive; OneNote; SharePoint
    dotnet.microsoft.com: ASP.NET
    code.visualstudio.com: VS Code = vscode
    vscodium.com: VSCodium
    azure.microsoft.com: Azure
    youtube.com: YouTube
    linkedin.com: LinkedIn
    whatsapp.com: WhatsApp
    instagram.com: Instagram
    netflix.com: Netflix
    spotify.com: Spotify
    dropbox.com: Dropbox
    evernote.com: Evernote
    paypal.com: PayPal
    wikipedia.org: Wikipedia
    dbpedia.org: DBpedia
    firefox.com: Firefox
    stackoverflow.com: Stack Overflow = stackoverflow
    stackexchange.com: Stack Exchange = stackexchange
    news.ycombinator.com: Hacker News = hackernews
    producthunt.com: Product Hunt = producthunt
    techcrunch.com: TechCrunch
    wordpress.org: WordPress
    joomla.org: Joomla
    prestashop.com: PrestaShop
    bigcommerce.com: BigCommerce
    woocommerce.com: WooCommerce
    phpmyadmin.net: phpMyAdmin
    phpunit.de: PHPUnit
    cakephp.org: CakePHP
    codeigniter.com: CodeIgniter
    laravel.com: Laravel
    symfony.com: Symfony
    djangoproject.com: Django
    fastapi.tiangolo.com: FastAPI
    sqlalchemy.org: SQLAlchemy
    pypy.org: PyPy
    ipython.org: IPython
    micropython.org: MicroPython
    circuitpython.org: CircuitPython
    jruby.org: JRuby
    rubygems.org: RubyGems
    rspec.info: RSpec
    kotlinlang.org: Kotlin
    clojure.org: Clojure; ClojureScript
    haskell.org: Haskell
    erlang.org: Erlang
    ocaml.org: OCaml
    reactivex.io: RxJS; RxJava; RxSwift; RxKotlin
    mobx.js.org: MobX
    eslint.org: ESLint
    palantir.github.io/tslint: TSLint
    jshint.com: JSHint
    storybook.js.org: Storybook
    postgresql.org: PostgreSQL
    mysql.com: MySQL
    mariadb.com: MariaDB
    sqlite.org: SQLite
    mongodb.com: MongoDB
    couchdb.apache.org: CouchDB
    pouchdb.com: PouchDB
    couchbase.com: Couchbase
    aws.amazon.com: DynamoDB; CloudFormation; CloudWatch; CloudFront
    influxdata.com: InfluxDB
    rethinkdb.com: RethinkDB
    cockroachlabs.com: CockroachDB
    scylladb.com: ScyllaDB
    arangodb.com: ArangoDB
    orientdb.org: OrientDB
    timescale.com: TimescaleDB
    duckdb.org: DuckDB
    rocksdb.org: RocksDB
    github.com/google/leveldb: LevelDB
    clickhouse.com: ClickHouse
    postgis.net: PostGIS
    elastic.co: Elasticsearch; Logstash
    opensearch.org: OpenSearch
    cassandra.apache.org: Apache Cassandra = apachecassandra
    rabbitmq.com: RabbitMQ
    zeromq.org: ZeroMQ
    activemq.apache.org: ActiveMQ
    mapreduce (Dean and Ghemawat 2004): MapReduce
    graphql.org: GraphQL
    openapis.org: OpenAPI
    asyncapi.com: AsyncAPI
    oauth.net: OAuth; OAuth2
    openid.net: OpenID
    webassembly.org: WebAssembly
    khronos.org: WebGL; OpenGL; OpenCL; OpenXR; glTF
    w3.org: WebGPU; WebRTC; WebXR; WebVR; WebAuthn; WebVTT; WebDAV; MathML
    kubernetes.io: Kubernetes
    hub.docker.com: Docker Hub = dockerhub
    openshift.com: OpenShift
    openstack.org: OpenStack
    hashicorp.com: HashiCorp
    digitalocean.com: DigitalOcean
    cloudflare.com: Cloudflare
    heroku.com: Heroku
    netlify.com: Netlify
    circleci.com: CircleCI
    travis-ci.com: Travis CI = travisci
    appveyor.com: AppVeyor
    jetbrains.com: JetBrains; IntelliJ; PyCharm; WebStorm; PhpStorm; RubyMine; TeamCity; YouTrack
    netbeans.apache.org: NetBeans
    sonarsource.com: SonarQube
    pagerduty.com: PagerDuty
    bigpanda.io: BigPanda
    opentelemetry.io: OpenTelemetry
    opentracing.io: OpenTracing
    vmware.com: VMware
    virtualbox.org: VirtualBox
    openai.com: OpenAI; ChatGPT
    deepmind.google: DeepMind
    langchain.com: LangChain
    llamaindex.ai: LlamaIndex
    tensorflow.org: TensorFlow; TensorBoard
    pytorch.org: PyTorch
    numpy.org: NumPy
    scipy.org: SciPy
    opencv.org: OpenCV
    xgboost.ai: XGBoost
    lightgbm.readthedocs.io: LightGBM
    catboost.ai: CatBoost
    mxnet.apache.org: MXNet
    developer.nvidia.com: TensorRT; cuDNN; PhysX
    image-net.org: ImageNet
    wordnet.princeton.edu: WordNet
    mathworks.com: MATLAB; Simulink
    arduino.cc: Arduino
    openwrt.org: OpenWrt
    freertos.org: FreeRTOS
    csa-iot.org: Zigbee
    lora-alliance.org: LoRaWAN
    openstreetmap.org: OpenStreetMap
    openlayers.org: OpenLayers
    geojson.org: GeoJSON
    geoserver.org: GeoServer
    esri.com: ArcGIS
    qgis.org: QGIS
    bittorrent.com: BitTorrent
    virustotal.com: VirusTotal
    metasploit.com: Metasploit
    openpgp.org: OpenPGP
    gnupg.org: GnuPG
    openssl.org: OpenSSL
    openssh.com: OpenSSH
    openvpn.net: OpenVPN
    wireguard.com: WireGuard
    letsencrypt.org: Let's Encrypt = letsencrypt
    bitwarden.com: Bitwarden
    keepass.info: KeePass
    keepassxc.org: KeePassXC
    lastpass.com: LastPass
    nextcloud.com: Nextcloud
    owncloud.com: ownCloud
    truenas.com: TrueNAS; FreeNAS
    libreoffice.org: LibreOffice
    openoffice.org: OpenOffice
    bibtex.org: BibTeX
    asciidoc.org: AsciiDoc
    plantuml.com: PlantUML
    autohotkey.com: AutoHotkey
    playstation.com: PlayStation
    xbox.com: Xbox
    gamemaker.io: GameMaker
    monogame.net: MonoGame
    libgdx.com: libGDX
    unrealengine.com: Unreal Engine = unrealengine
    huggingface.co: Hugging Face = huggingface
    raspberrypi.com: Raspberry Pi = raspberrypi
"""

# Small letters are a command, a package or a word of its own; capitals of another kind are wrong.
CAPITALS = """
    python.org: PyPI; CPython
    php.net: PHP
    microsoft.com/powershell: PowerShell
    git-scm.com: Git
    dotnet.microsoft.com: .NET
    neovim.io: Neovim
    npmjs.com: npm
    pandas.pydata.org: pandas
    matplotlib.org: Matplotlib
    scikit-learn.org: scikit
    spacy.io: spaCy
    fasttext.cc: fastText
    ffmpeg.org: FFmpeg
    imagemagick.org: ImageMagick
    memcached.org: Memcached
    zookeeper.apache.org: ZooKeeper
    hbase.apache.org: HBase
    grpc.io: gRPC
    json.org: JSON
    yaml.org: YAML
    w3.org/standards: HTML; CSS; XML; HTTP; XPath; XSLT; WebSocket; WebSockets
    iso.org: SQL
    nosql-database.org: NoSQL
    nist.gov: SaaS; PaaS; IaaS
    itu.int: IoT
    devops.com: DevOps; DevSecOps; MLOps; GitOps
    graphiql (graphql.org): GraphiQL
    socket.io: Socket.IO
    webpack.js.org: webpack
    deno.com: Deno
    selinuxproject.org: SELinux
    apparmor.net: AppArmor
    min.io: MinIO
    gluster.org: GlusterFS
    qemu.org: QEMU
    opensuse.org: openSUSE
    pfsense.org: pfSense
    chrome.com/devtools: DevTools
    commonmark.org: Markdown
    docutils.sourceforge.io: reStructuredText
    latex-project.org: LaTeX
    arxiv.org: arXiv
    latticesemi.com: FPGA
    arm.com: ARM
    he, zhang, ren, sun 2016: ResNet
    szegedy et al. 2015: GoogLeNet
    hochreiter and schmidhuber 1997: LSTM
"""

# Ordinary words: wrong in small letters where the next word tells that the name is meant.
BESIDE = """
    python.org: Python: api apis app application applications bindings class client code developers
        framework frameworks implementation interpreter library libraries module modules package
        packages port programmers programming project projects script scripts sdk wrapper 2 3
    ruby-lang.org: Ruby: api bindings client code developers framework gem gems implementation
        library libraries on programming script scripts wrapper
    rust-lang.org: Rust: api bindings code compiler crate crates developers implementation library
        libraries programming
    swift.org: Swift: code developers language package packages programming
    oracle.com/java: Java: api app application applications bindings bytecode class classes client
        code developers framework implementation library libraries programming virtual
    perl.org: Perl: code module modules programming script scripts
    lua.org: Lua: api bindings code interpreter library libraries programming script scripts
    elixir-lang.org: Elixir: code developers language library libraries programming
    scala-lang.org: Scala: api code developers implementation library libraries programming
    react.dev: React: app apps application applications component components developers framework
        hooks library native
    angular.dev: Angular: app apps application applications component components directive
        directives framework module modules
    docker.com: Docker: container containers daemon engine host hub image images registry swarm
    android.com: Android: app application applications apps developer developers device devices
        emulator library ndk phone phones sdk smartphone studio
    microsoft.com/windows: Windows: 7 8 10 11 95 98 nt phone registry vista xp
    unity.com: Unity: asset assets editor engine plugin
    latex-project.org: LaTeX: document documents editor equation equations math template templates
    palletsprojects.com: Flask: app application applications extension framework
    rubyonrails.org: Rails: app application applications developers framework
    jenkins.io: Jenkins: job jobs master pipeline pipelines plugin server
    grafana.com: Grafana: dashboard dashboards
    terraform.io: Terraform: module modules provider providers
    ansible.com: Ansible: module modules playbook playbooks role roles
    redis.io: Redis: client cluster server
    ethereum.org: Ethereum: blockchain network
    bitcoin.org: Bitcoin: blockchain network wallet
    slack.com: Slack: bot channel channels workspace
    google.com: Google: chrome cloud docs drive maps sheets translate
    facebook.com: Facebook: api messenger page
    twitter.com: Twitter: account api bot client
"""
