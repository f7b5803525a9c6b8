# The app with its page built, run as a user without rights; its data lives in the volume /data. It has no login yet and
# therefore listens on the loopback address alone: run it in the network of its host, as docker-compose.yml does.
FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional are only the Node builds for machines without one, which this image has.
RUN npm ci --omit=dev --omit=optional

FROM node:24-bookworm-slim AS page
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run --silent build

FROM node:24-bookworm-slim
ENV NODE_ENV=production VIENDAN_STORE=sqlite:/data/viendan.db
WORKDIR /app
RUN install --directory --owner node --group node /data
COPY --from=libraries /app/node_modules node_modules
COPY --from=page /app/dist dist
COPY package.json package-lock.json cli.ts config.ts errors.ts ./
COPY cli cli
COPY graph graph
COPY ingest ingest
COPY seeds seeds
COPY web web
USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4100/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "cli.ts", "serve"]
